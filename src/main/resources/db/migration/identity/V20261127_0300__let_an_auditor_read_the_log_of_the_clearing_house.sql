alter table membership drop constraint role_in_its_place;
alter table membership add constraint role_in_its_place check (
    (role in ('administrator', 'clearing-house-desk', 'national-focal-point', 'assistance-provider', 'country-coordinator', 'auditor',
        'council-secretariat', 'delegation')) = (system_id is null));

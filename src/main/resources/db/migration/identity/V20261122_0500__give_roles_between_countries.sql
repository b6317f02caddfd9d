-- The clearing house and the panels are of all countries: their roles span the installation, as the administrator's does.
alter table membership drop constraint membership_check;
alter table membership add constraint role_in_its_place check (
    (role in ('administrator', 'clearing-house-desk', 'assistance-provider', 'country-coordinator', 'council-secretariat', 'delegation'))
        = (system_id is null));

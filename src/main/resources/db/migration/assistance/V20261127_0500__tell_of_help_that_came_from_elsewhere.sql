-- A State says of a need that others met it: that is a record of assistance received, on its word alone.
alter table assistance_project drop constraint assistance_project_origin_check,
    add constraint assistance_project_origin_check check (origin in ('own', 'need', 'match', 'imported', 'elsewhere'));

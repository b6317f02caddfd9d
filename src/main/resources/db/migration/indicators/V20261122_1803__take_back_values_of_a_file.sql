-- When the values of a file were taken back, each by a value that supersedes it, and by whom.
alter table indicator_upload add column undone_at timestamptz;
alter table indicator_upload add column undone_by text;
alter table indicator_upload add constraint indicator_upload_undone
    check ((undone_at is null) = (undone_by is null) and (undone_at is null or applied_at is not null));
create index indicator_value_upload on indicator_value (upload_id) where upload_id is not null;

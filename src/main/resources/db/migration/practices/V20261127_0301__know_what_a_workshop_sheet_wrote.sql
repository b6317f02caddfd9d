-- Sheets that were taken before this are not known to have written anything, and are not undone.
create table workshop_written (
    record_id bigint primary key references assistance_record on delete cascade,
    sheet_id  bigint not null references workshop_sheet on delete cascade
);
create index workshop_written_sheet on workshop_written (sheet_id);

-- A spreadsheet that an institution filled in and sent back; the file is kept, what it would change is read from it each time.
create table work_sheet (
    id              bigint generated always as identity primary key,
    system_id       int         not null references national_system,
    organisation_id bigint      not null references organisation,
    account_id      bigint      references account on delete set null,
    sent_by         text        not null,
    sent_at         timestamptz not null,
    file_name       text        not null,
    file_hash       text        not null,
    applied_at      timestamptz,
    written         int         not null default 0
);
create index work_sheet_organisation on work_sheet (organisation_id);
alter table work_sheet enable row level security;
alter table work_sheet force row level security;
create policy one_system on work_sheet
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

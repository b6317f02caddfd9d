-- Files too long to wait for in front of a page: made by a job, kept a day in portions, for the one who ordered them.
create table export_file (
    id         uuid        primary key,
    system_id  int         not null references national_system,
    account_id bigint      not null references account on delete cascade,
    format     text        not null,
    language   text        not null,
    query      text        not null,
    state      text        not null default 'waiting' check (state in ('waiting', 'running', 'ready', 'failed')),
    rows       int         not null,
    written    int         not null default 0,
    file_name  text        not null default '',
    problem    text        not null default '',
    ordered_at timestamptz not null,
    ready_at   timestamptz,
    expires_at timestamptz not null
);
create index export_file_expires on export_file (expires_at);
create index export_file_account on export_file (account_id);
alter table export_file enable row level security;
alter table export_file force row level security;
create policy one_system on export_file
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table export_part (
    export_id uuid  not null references export_file on delete cascade,
    number    int   not null,
    system_id int   not null,
    bytes     bytea not null,
    primary key (export_id, number)
);
alter table export_part enable row level security;
alter table export_part force row level security;
create policy one_system on export_part
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

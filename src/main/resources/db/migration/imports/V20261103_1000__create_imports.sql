-- An import from upload to undo. What its file brought is kept as received rows and receipts of the recommendations.
create table import_run (
    id            bigint generated always as identity primary key,
    system_id     int         not null references national_system,
    file_name     text        not null,
    file_hash     text        not null,
    file_size     bigint      not null,
    format        text        not null,
    state         text        not null check (state in
        ('uploaded', 'reading', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed')),
    options       jsonb       not null default '{}',
    mapping       jsonb,
    tally         jsonb       not null default '{}',
    choices       jsonb       not null default '{}',
    failure       text,
    failure_arguments text[]  not null default '{}',
    done          bigint      not null default 0,
    total         bigint      not null default 0,
    is_indexed    boolean     not null default true,
    account_id    bigint      not null,
    account_name  text        not null,
    account_role  text        not null,
    uploaded_at   timestamptz not null,
    started_at    timestamptz,
    applied_at    timestamptz,
    undone_at     timestamptz
);
create index import_run_system on import_run (system_id, id desc);
alter table import_run enable row level security;
alter table import_run force row level security;
create policy one_system on import_run
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- What a person said an unknown label means; one without an import holds for every later one of the system.
create table import_alias (
    system_id int    not null references national_system,
    import_id bigint references import_run on delete cascade,
    kind      text   not null check (kind in ('state', 'body', 'theme', 'person', 'sdg', 'position')),
    label     text   not null,
    meaning   text   not null
);
create unique index import_alias_label on import_alias (system_id, coalesce(import_id, 0), kind, label);
alter table import_alias enable row level security;
alter table import_alias force row level security;
create policy one_system on import_alias
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- How a ministry's own table is read, kept under a name and known again by its headings.
create table import_mapping (
    id        bigint generated always as identity primary key,
    system_id int   not null references national_system,
    name      text  not null,
    headings  text  not null,
    mapping   jsonb not null,
    unique (system_id, name)
);
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy one_system on import_mapping
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A national system is a column, not a deployment: rows of a State carry its key.
create table national_system (
    id               int generated always as identity primary key,
    code             text    not null unique check (code ~ '^[a-z]{3}$'),
    name             jsonb   not null,
    zone             text    not null default 'UTC',
    is_public        boolean not null default false,
    is_demonstration boolean not null default false,
    version          int     not null default 0
);

create table organisation (
    id        bigint generated always as identity primary key,
    system_id int   not null references national_system,
    name      jsonb not null,
    kind      text  not null,
    version   int   not null default 0
);
create index organisation_system on organisation (system_id);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy one_system on organisation
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table account (
    id            bigint generated always as identity primary key,
    email         text        not null,
    name          text        not null,
    password_hash text,
    language      text,
    is_open       boolean     not null default true,
    created_at    timestamptz not null default now(),
    version       int         not null default 0
);
create unique index account_email on account (lower(email));

-- A role in a system belongs to an organisation; an administrator's role spans the installation and has neither.
create table membership (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references account on delete cascade,
    system_id       int references national_system,
    organisation_id bigint references organisation,
    role            text   not null,
    since           date   not null default current_date,
    until           date,
    check ((role = 'administrator') = (system_id is null))
);
create unique index membership_once on membership (account_id, coalesce(system_id, 0), role);
create index membership_system on membership (system_id);

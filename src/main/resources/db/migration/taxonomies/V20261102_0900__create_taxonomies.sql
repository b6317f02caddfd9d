-- Vocabularies are data with a validity and a source. A taxonomy without a system is the United Nations' and everybody's; one
-- with a system is national.
create table taxonomy (
    id         int generated always as identity primary key,
    system_id  int references national_system,
    code       text  not null,
    kind       text  not null check (kind in ('themes', 'persons', 'sdg', 'groups', 'positions', 'national')),
    name       jsonb not null,
    valid_from date,
    valid_to   date,
    source     text  not null,
    version    int   not null default 0,
    check ((kind = 'national') = (system_id is not null))
);
create unique index taxonomy_code on taxonomy (coalesce(system_id, 0), code);
alter table taxonomy enable row level security;
alter table taxonomy force row level security;
create policy one_system on taxonomy
    using (system_id is null or current_setting('suivi.system', true) in (system_id::text, '*'));

create table term (
    id          int generated always as identity primary key,
    system_id   int references national_system,
    taxonomy_id int    not null references taxonomy,
    code        text   not null,
    parent_id   int references term,
    name        jsonb  not null,
    description jsonb  not null default '{}',
    aliases     text[] not null default '{}',
    uhri_id     text,
    valid_from  date,
    valid_to    date,
    source      text   not null,
    merged_into int references term,
    version     int    not null default 0,
    unique (taxonomy_id, code)
);
create index term_parent on term (parent_id);
alter table term enable row level security;
alter table term force row level security;
create policy one_system on term
    using (system_id is null or current_setting('suivi.system', true) in (system_id::text, '*'));

-- The same idea in the vocabularies of two cycles.
create table term_crosswalk (
    from_id int not null references term,
    to_id   int not null references term,
    primary key (from_id, to_id)
);

-- What was read of the reference files that come with the program, so that an unchanged file is not read again.
create table reference_file (
    name      text        primary key,
    hash      text        not null,
    loaded_at timestamptz not null
);

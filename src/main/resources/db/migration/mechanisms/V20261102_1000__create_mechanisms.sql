-- Who recommends: States and bodies, with every spelling they are met under; and the documents they recommend in.
create table state (
    id             int generated always as identity primary key,
    code           text   not null unique check (code ~ '^[A-Z]{3}$'),
    iso2           text,
    m49            int,
    kind           text   not null check (kind in ('member', 'observer', 'other')),
    regional_group text,
    name           jsonb  not null,
    formal_name    jsonb  not null default '{}',
    aliases        text[] not null default '{}',
    valid_from     date,
    valid_to       date,
    source         text   not null,
    merged_into    int references state,
    version        int    not null default 0
);

create table mechanism (
    id          int generated always as identity primary key,
    code        text   not null unique,
    type        text   not null check (type in ('upr', 'treaty-body', 'special-procedure', 'regional', 'other')),
    sub_type    text,
    parent_id   int references mechanism,
    state_id    int references state,
    name        jsonb  not null,
    short_name  jsonb  not null default '{}',
    aliases     text[] not null default '{}',
    valid_from  date,
    valid_to    date,
    source      text   not null,
    merged_into int references mechanism,
    version     int    not null default 0
);

create table treaty (
    id           int generated always as identity primary key,
    code         text   not null unique,
    name         jsonb  not null,
    short_name   jsonb  not null default '{}',
    aliases      text[] not null default '{}',
    mechanism_id int references mechanism,
    protocol_of  int references treaty,
    adopted_in   int,
    in_force_in  int,
    valid_from   date,
    valid_to     date,
    source       text   not null,
    merged_into  int references treaty,
    version      int    not null default 0
);

create table ratification (
    state_id  int  not null references state,
    treaty_id int  not null references treaty,
    year      int,
    status    text not null,
    as_of     int,
    source    text not null,
    primary key (state_id, treaty_id)
);

create table upr_cycle (
    number        int  primary key,
    first_session int  not null,
    last_session  int  not null,
    from_year     int  not null,
    to_year       int  not null,
    source        text not null
);

create table upr_session (
    number    int  primary key,
    cycle     int  not null references upr_cycle,
    year      int  not null,
    starts_on date,
    ends_on   date,
    source    text not null
);

-- One document of a mechanism about one State. A source that gives no symbol has one document for each review.
create table document (
    id                bigint generated always as identity primary key,
    system_id         int  not null references national_system,
    mechanism_id      int  not null references mechanism,
    symbol            text,
    type              text not null,
    title             jsonb not null default '{}',
    session           int,
    cycle             int,
    year              int,
    adopted_on        date,
    published_on      date,
    uhri_published_on date,
    import_id         bigint,
    version           int  not null default 0
);
create unique index document_symbol on document (system_id, symbol) where symbol is not null;
create unique index document_review on document (system_id, mechanism_id, session) nulls not distinct where symbol is null;
alter table document enable row level security;
alter table document force row level security;
create policy one_system on document
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

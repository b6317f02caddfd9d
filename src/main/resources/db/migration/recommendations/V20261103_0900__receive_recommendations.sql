-- What imports brought, row by row as it was read. It has no system_id and no row-level security, because PostgreSQL refuses to COPY
-- into a table that has it: it is reached only through the receipt beside it or an import whose system was checked.
create table received_row (
    import_id           bigint not null,
    place               int    not null,
    row_numbers         int[]  not null,
    raw                 text   not null,
    rejection           text,
    rejection_arguments text[] not null default '{}',
    annotation_id       text,
    symbol              text,
    document_type       text,
    mechanism_id        int,
    session             int,
    cycle               int,
    year                int,
    published_on        date,
    number              text,
    kind                text,
    texts               jsonb,
    fingerprint         bigint,
    position            text,
    position_symbol     text,
    position_paragraph  text,
    states              int[]  not null default '{}',
    terms               int[]  not null default '{}',
    action_category     int,
    action_verb         text,
    address_base        text,
    repairs             jsonb,
    primary key (import_id, place)
);

-- What the check found out about each row, and what became of it. Rows of the same recommendation stand behind the first of them.
create table receipt (
    import_id         bigint not null,
    place             int    not null,
    system_id         int    not null references national_system,
    first_place       int    not null,
    outcome           text   not null check (outcome in ('new', 'same', 'changed', 'merged', 'doubtful', 'rejected')),
    recommendation_id bigint,
    like_id           bigint,
    likeness          int,
    address           text,
    primary key (import_id, place)
);
create index receipt_outcome on receipt (import_id, outcome, place);
create index receipt_recommendation on receipt (recommendation_id);
alter table receipt enable row level security;
alter table receipt force row level security;
create policy one_system on receipt
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- What a person decided about a doubtful row.
create table receipt_decision (
    import_id bigint  not null,
    place     int     not null,
    system_id int     not null references national_system,
    like_id   bigint  not null,
    is_same   boolean not null,
    primary key (import_id, place)
);
alter table receipt_decision enable row level security;
alter table receipt_decision force row level security;
create policy one_system on receipt_decision
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A difference between what is there and what a row brings; once applied, also what undoing restores.
create table receipt_change (
    import_id         bigint  not null,
    place             int     not null,
    field             text    not null,
    system_id         int     not null references national_system,
    recommendation_id bigint  not null,
    before            jsonb   not null,
    after             jsonb   not null,
    applied_at        timestamptz,
    past_position_id  bigint,
    primary key (import_id, place, field)
);
create index receipt_change_recommendation on receipt_change (recommendation_id) where applied_at is not null;
create index receipt_change_past_position on receipt_change (past_position_id) where past_position_id is not null;
alter table receipt_change enable row level security;
alter table receipt_change force row level security;
create policy one_system on receipt_change
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

alter table recommendation add column import_place int;

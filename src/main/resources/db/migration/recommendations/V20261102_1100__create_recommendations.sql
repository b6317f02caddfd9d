-- The record. The verbatim texts, the number and the document never change after import, except by the visible decision of a person.
create table recommendation (
    id              bigint generated always as identity primary key,
    system_id       int      not null references national_system,
    document_id     bigint   not null references document,
    mechanism_id    int      not null references mechanism,
    address         text     not null,
    number          text,
    kind            text     not null check (kind in ('recommendation', 'observation', 'pledge', 'view')),
    cycle           int,
    session         int,
    year            int,
    texts           jsonb    not null,
    unofficial      text[]   not null default '{}',
    annotation_id   text,
    fingerprint     bigint   not null,
    position        text     not null
        check (position in ('supported', 'noted', 'supported-noted', 'pending', 'unclear', 'not-applicable')),
    position_on     date,
    position_reasons text,
    position_symbol text,
    position_paragraph text,
    action_category int check (action_category between 1 and 5),
    action_verb     text,
    title           jsonb    not null default '{}',
    summary         jsonb    not null default '{}',
    visibility      text     not null default 'public' check (visibility in ('public', 'internal', 'restricted')),
    import_id       bigint,
    received_at     timestamptz not null default now(),
    changed_at      timestamptz not null default now(),
    version         int      not null default 0
);
create unique index recommendation_address on recommendation (system_id, address);
create unique index recommendation_annotation on recommendation (system_id, annotation_id) where annotation_id is not null;
create index recommendation_document on recommendation (document_id, number);
create index recommendation_fingerprint on recommendation (system_id, fingerprint);
create index recommendation_import on recommendation (import_id);
alter table recommendation enable row level security;
alter table recommendation force row level security;
create policy one_system on recommendation
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table recommending_state (
    recommendation_id bigint not null references recommendation on delete cascade,
    state_id          int    not null references state,
    system_id         int    not null,
    primary key (recommendation_id, state_id)
);
alter table recommending_state enable row level security;
alter table recommending_state force row level security;
create policy one_system on recommending_state
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A suggested tag is applied only when a person accepts it; then its source becomes 'national'.
create table recommendation_tag (
    recommendation_id bigint not null references recommendation on delete cascade,
    term_id           int    not null references term,
    system_id         int    not null,
    source            text   not null check (source in ('un', 'national', 'suggested')),
    primary key (recommendation_id, term_id)
);
create index recommendation_tag_term on recommendation_tag (term_id, system_id);
alter table recommendation_tag enable row level security;
alter table recommendation_tag force row level security;
create policy one_system on recommendation_tag
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- Every position there was before the present one.
create table past_position (
    id                bigint generated always as identity primary key,
    recommendation_id bigint      not null references recommendation on delete cascade,
    system_id         int         not null,
    position          text        not null,
    position_on       date,
    reasons           text,
    symbol            text,
    paragraph         text,
    until             timestamptz not null,
    changed_by        text        not null
);
create index past_position_recommendation on past_position (recommendation_id);
alter table past_position enable row level security;
alter table past_position force row level security;
create policy one_system on past_position
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A recommendation split into the separate things asked, each with what would count as done.
create table ask (
    id                bigint generated always as identity primary key,
    recommendation_id bigint not null references recommendation on delete cascade,
    system_id         int    not null,
    place             int    not null,
    text              jsonb  not null,
    done_when         jsonb  not null default '{}',
    version           int    not null default 0
);
create index ask_recommendation on ask (recommendation_id, place);
alter table ask enable row level security;
alter table ask force row level security;
create policy one_system on ask
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table relation (
    from_id   bigint not null references recommendation on delete cascade,
    to_id     bigint not null references recommendation on delete cascade,
    kind      text   not null check (kind in ('same-ask', 'follows-up', 'contradicts')),
    system_id int    not null,
    note      text,
    primary key (from_id, to_id, kind),
    check (from_id <> to_id)
);
create index relation_to on relation (to_id);
alter table relation enable row level security;
alter table relation force row level security;
create policy one_system on relation
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table cluster (
    id          bigint generated always as identity primary key,
    system_id   int   not null references national_system,
    code        text  not null,
    name        jsonb not null,
    description jsonb not null default '{}',
    version     int   not null default 0,
    unique (system_id, code)
);
alter table cluster enable row level security;
alter table cluster force row level security;
create policy one_system on cluster
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table cluster_member (
    cluster_id        bigint not null references cluster on delete cascade,
    recommendation_id bigint not null references recommendation on delete cascade,
    system_id         int    not null,
    primary key (cluster_id, recommendation_id)
);
create index cluster_member_recommendation on cluster_member (recommendation_id);
alter table cluster_member enable row level security;
alter table cluster_member force row level security;
create policy one_system on cluster_member
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table saved_view (
    id         bigint generated always as identity primary key,
    system_id  int     not null references national_system,
    account_id bigint  not null references account on delete cascade,
    name       text    not null,
    query      text    not null,
    is_shared  boolean not null default false,
    unique (system_id, account_id, name)
);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy one_system on saved_view
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

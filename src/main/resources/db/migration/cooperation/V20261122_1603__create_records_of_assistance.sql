-- What States and organisations tell the clearing house: needs, offers, challenges. The rows belong to no national system: who sees
-- which is decided by level and state, in one condition that every statement uses.
create table assistance_record (
    id             bigint generated always as identity primary key,
    entity         text        not null check (entity in ('need', 'offer', 'challenge')),
    party_id       bigint      not null references party,
    state          text        not null,
    level          smallint    not null check (level between 0 and 4),
    -- The level, or that of the state where it protects more.
    reach          smallint    not null check (reach between 0 and 4),
    title          jsonb       not null,
    content        jsonb       not null,
    words          text        not null,
    themes         int[]       not null,
    functions      int[]       not null,
    modalities     int[]       not null,
    languages      text[]      not null,
    earliest       date,
    latest         date,
    remaining      int,
    expires_on     date,
    created_by     bigint,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    state_since    timestamptz not null,
    submitted_at   timestamptz,
    opened_at      timestamptz,
    last_confirmed date        not null,
    version        int         not null default 0
);
create index assistance_record_state on assistance_record (entity, state, state_since);
create index assistance_record_party on assistance_record (party_id);

-- Parties that a record is shared with by name.
create table assistance_named (
    record_id bigint not null references assistance_record on delete cascade,
    party_id  bigint not null references party,
    primary key (record_id, party_id)
);

-- Every transition of every thing; written once, never changed.
create table state_event (
    id             bigint generated always as identity primary key,
    entity         text        not null,
    entity_id      bigint      not null,
    from_state     text,
    to_state       text        not null,
    account_id     bigint      not null,
    actor_name     text        not null,
    actor_role     text        not null,
    at             timestamptz not null,
    reason_code    text,
    note           text,
    engine_version text
);
create index state_event_of on state_event (entity, entity_id, id);
create function keep_state_events() returns trigger language plpgsql as $$
begin
    raise exception 'state events are written once';
end $$;
create trigger state_event_stays before update or delete on state_event
    for each row execute function keep_state_events();

-- Every clock and period, as data: steps with what happens at their end, and how long a record is fresh.
create table time_limit (
    id          int generated always as identity primary key,
    code        text   not null unique,
    kind        text   not null check (kind in ('step', 'freshness')),
    name        jsonb  not null,
    description jsonb  not null default '{}',
    aliases     text[] not null default '{}',
    days        int    not null check (days between 1 and 3650),
    unit        text   not null check (unit in ('working', 'calendar')),
    reminders   text   not null default '',
    at_limit    text   not null,
    valid_from  date,
    valid_to    date,
    source      text   not null,
    merged_into int references time_limit,
    version     int    not null default 0
);

-- Days on which the clearing house does not work, beside Saturdays and Sundays; the code is the day.
create table house_holiday (
    id          int generated always as identity primary key,
    code        text   not null unique,
    name        jsonb  not null,
    description jsonb  not null default '{}',
    aliases     text[] not null default '{}',
    valid_from  date,
    valid_to    date,
    source      text   not null,
    merged_into int references house_holiday,
    version     int    not null default 0
);

-- Panels are of all countries: nothing here belongs to a national system, so no table has one. What happens in a panel is a journal;
-- each row beside it is the last picture of one thing in it, and the columns made from a picture carry the rules of the room.

-- Who can take the floor. Terms in the Council and accreditations are data with a validity: they change, and a document always wins.
create table delegation (
    code          text  primary key,
    kind          text  not null check (kind in ('STATE', 'UN_ENTITY', 'IGO', 'NHRI', 'NGO', 'OTHER')),
    names         jsonb not null,
    region        text  not null default '',
    council       jsonb not null default '[]',
    accreditation text  not null default '',
    source        text  not null default ''
);

-- The people who speak for a delegation in all panels.
create table delegation_member (
    account_id bigint not null references account,
    delegation text   not null references delegation,
    primary key (account_id)
);
create index delegation_member_delegation on delegation_member (delegation);

create table panel (
    id        bigint generated always as identity primary key,
    version   bigint not null default 0,
    facts     jsonb  not null,
    status    text   not null generated always as (facts ->> 'status') stored
              check (status in ('DRAFT', 'PUBLISHED', 'OPEN', 'SUSPENDED', 'CLOSED', 'ARCHIVED')),
    starts_at bigint not null generated always as ((facts -> 'head' ->> 'startsAt')::bigint) stored
);
create index panel_starts on panel (starts_at);

-- The concept note, in the languages there are.
create table panel_note (
    panel_id bigint primary key references panel on delete cascade,
    texts    jsonb  not null,
    version  int    not null default 0
);

create table panel_segment (
    panel_id bigint not null references panel on delete cascade,
    id       int    not null,
    facts    jsonb  not null,
    state    text   not null generated always as (facts ->> 'state') stored
             check (state in ('PENDING', 'RUNNING', 'HELD', 'DONE', 'SKIPPED')),
    primary key (panel_id, id),
    constraint one_segment_at_a_time exclude (panel_id with =) where (state in ('RUNNING', 'HELD')) deferrable initially deferred
);

create table panel_panellist (
    panel_id bigint not null references panel on delete cascade,
    id       int    not null,
    facts    jsonb  not null,
    primary key (panel_id, id)
);

create function holds_each_once(jsonb) returns boolean language sql immutable
    return (select count(*) = count(distinct value) from jsonb_array_elements($1));

create table panel_list (
    panel_id bigint not null references panel on delete cascade,
    id       int    not null,
    facts    jsonb  not null,
    primary key (panel_id, id),
    constraint one_place_each check (holds_each_once(facts -> 'order'))
);

create table panel_entry (
    panel_id   bigint not null references panel on delete cascade,
    id         int    not null,
    facts      jsonb  not null,
    list_id    int    not null generated always as ((facts ->> 'list')::int) stored,
    delegation text   not null generated always as (facts -> 'asked' ->> 'delegation') stored references delegation,
    capacity   text   not null generated always as (facts -> 'asked' ->> 'capacity') stored,
    state      text   not null generated always as (facts ->> 'state') stored
               check (state in ('REQUESTED', 'LISTED', 'ON_FLOOR', 'HELD', 'DELIVERED', 'PASSED', 'NOT_REACHED', 'WITHDRAWN')),
    primary key (panel_id, id),
    foreign key (panel_id, list_id) references panel_list deferrable initially deferred,
    constraint one_entry_on_the_floor exclude (panel_id with =) where (state in ('ON_FLOOR', 'HELD')) deferrable initially deferred,
    constraint one_active_entry_each exclude (panel_id with =, list_id with =, delegation with =, capacity with =)
        where (state in ('REQUESTED', 'LISTED', 'ON_FLOOR', 'HELD')) deferrable initially deferred
);
create index panel_entry_delegation on panel_entry (delegation);

create table panel_turn (
    panel_id   bigint not null references panel on delete cascade,
    id         int    not null,
    facts      jsonb  not null,
    segment_id int    not null generated always as ((facts ->> 'segment')::int) stored,
    state      text   not null generated always as (facts ->> 'state') stored
               check (state in ('WAITING', 'ON_FLOOR', 'HELD', 'ENDED', 'VOID')),
    primary key (panel_id, id),
    foreign key (panel_id, segment_id) references panel_segment deferrable initially deferred,
    constraint one_turn_at_a_time exclude (panel_id with =) where (state = 'ON_FLOOR') deferrable initially deferred
);

-- Milliseconds since 1970 are below 2^41 until 2039: shifted by the panel, the times of two panels never meet, and those of one must not.
create table panel_interval (
    panel_id bigint not null references panel on delete cascade,
    id       int    not null,
    facts    jsonb  not null,
    turn_id  int    not null generated always as ((facts ->> 'turn')::int) stored,
    from_ms  bigint not null generated always as ((facts ->> 'from')::bigint) stored,
    to_ms    bigint generated always as ((facts ->> 'to')::bigint) stored,
    is_void  boolean not null generated always as ((facts ->> 'voided')::boolean) stored,
    primary key (panel_id, id),
    foreign key (panel_id, turn_id) references panel_turn deferrable initially deferred,
    check (to_ms >= from_ms),
    check (from_ms between 0 and (1::bigint << 41) - 2),
    constraint one_voice_at_a_time exclude using gist (
        int8range((panel_id << 41) + from_ms, (panel_id << 41) + coalesce(to_ms, (1::bigint << 41) - 1)) with &&)
        where (not is_void) deferrable initially deferred
);

create table panel_swap (
    panel_id bigint not null references panel on delete cascade,
    id       int    not null,
    facts    jsonb  not null,
    primary key (panel_id, id)
);

-- Append only: what was done, when and by whom, with the pictures after it; each line carries the hash of the line before.
create table panel_event (
    panel_id         bigint not null references panel,
    seq              bigint not null,
    at_ms            bigint not null,
    account_id       bigint not null default 0,
    actor            text   not null,
    seat             text   not null,
    client_action_id uuid   not null,
    type             text   not null,
    payload          text   not null,
    previous         bytea  not null,
    hash             bytea  not null,
    primary key (panel_id, seq),
    unique (panel_id, client_action_id)
);
create function panel_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal of a panel is append only';
end $$;
create trigger panel_event_stays before update or delete on panel_event for each row execute function panel_event_is_append_only();

-- Seeds of draws whose commitment is published; a seed leaves this table for the journal when the number has been read out.
create table panel_seed (
    panel_id bigint not null references panel on delete cascade,
    list_id  int    not null,
    seed     bytea  not null,
    primary key (panel_id, list_id)
);

-- Links that open one page of one panel: the chair's, a delegation's, a screen's on a wall. Kept is the hash of the secret.
create table panel_seat (
    id         bigint generated always as identity primary key,
    panel_id   bigint not null references panel on delete cascade,
    role       text   not null check (role in ('CHAIR', 'MODERATOR', 'DESK', 'DELEGATE', 'DISPLAY')),
    name       text   not null,
    delegation text   references delegation,
    token_hash bytea  not null unique,
    made_at    timestamptz not null,
    ended_at   timestamptz,
    check ((role = 'DELEGATE') = (delegation is not null))
);
create index panel_seat_panel on panel_seat (panel_id);
create index panel_seat_delegation on panel_seat (delegation);

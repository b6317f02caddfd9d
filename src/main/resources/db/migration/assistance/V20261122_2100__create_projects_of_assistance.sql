-- What countries really do together. The rows belong to no national system: who sees which is decided by reach and parties, in one
-- condition that every statement uses. What one side alone says is read by few until the other side confirms it.
create table assistance_project (
    id             bigint generated always as identity primary key,
    recipient_id   bigint      not null references party,
    lead_id        bigint      references party,
    need_id        bigint      references assistance_record on delete set null,
    match_key      text        unique,
    origin         text        not null check (origin in ('own', 'need', 'match', 'imported')),
    state          text        not null,
    level          smallint    not null check (level between 0 and 3),
    recipient_said text        not null default '' check (recipient_said in ('', 'confirmed', 'disputed')),
    provider_said  text        not null default '' check (provider_said in ('', 'confirmed', 'disputed')),
    -- When the providing side confirmed last.
    provider_at    timestamptz,
    -- Why the desk lets it count although one side is silent.
    one_sided      text,
    standing       text        not null generated always as (
        case when 'disputed' in (recipient_said, provider_said) then 'disputed'
             when recipient_said = 'confirmed' and provider_said = 'confirmed' then 'confirmed'
             when one_sided is not null then 'one-sided'
             else 'unconfirmed' end) stored,
    reach          smallint    not null generated always as (
        greatest(level,
            case when 'disputed' in (recipient_said, provider_said) then 2
                 when recipient_said = 'confirmed' and provider_said = 'confirmed' or one_sided is not null then 0
                 when origin = 'imported' then 1
                 else 2 end)) stored,
    title          jsonb       not null,
    content        jsonb       not null,
    words          text        not null,
    themes         int[]       not null,
    functions      int[]       not null,
    modalities     int[]       not null,
    starts         date,
    ends           date,
    completed_on   date,
    created_by     bigint,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    state_since    timestamptz not null,
    last_heard     date        not null,
    version        int         not null default 0
);
create index assistance_project_state on assistance_project (state, state_since);
create index assistance_project_recipient on assistance_project (recipient_id, state);
create index assistance_project_lead on assistance_project (lead_id);
create index assistance_project_need on assistance_project (need_id);

create table project_party (
    project_id bigint not null references assistance_project on delete cascade,
    party_id   bigint not null references party,
    role       text   not null,
    primary key (project_id, party_id, role)
);
create index project_party_of on project_party (party_id);

-- What was asked of whom by mail, once; the links in these mails are kept as their hash.
create table project_asked (
    project_id bigint      not null references assistance_project on delete cascade,
    account_id bigint      not null references account,
    what       text        not null,
    asked_at   timestamptz not null,
    primary key (project_id, account_id, what)
);
create table project_link (
    token_hash bytea       primary key,
    project_id bigint      not null references assistance_project on delete cascade,
    account_id bigint      not null references account,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index project_link_project on project_link (project_id);

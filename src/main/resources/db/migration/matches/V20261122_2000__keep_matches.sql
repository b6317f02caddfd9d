-- A need and the offers that could meet it, on their way from a suggestion to an agreement. Like the records they bring together, these
-- rows belong to no national system: who sees one is decided by its parties, in one condition that every statement uses.
create table assistance_match (
    id              bigint           generated always as identity primary key,
    need_id         bigint           not null references assistance_record on delete cascade,
    need_party      bigint           not null references party,
    -- The offer with the expertise; all offers stand in match_part.
    offer_id        bigint           not null references assistance_record on delete cascade,
    state           text             not null check (state in ('suggested', 'proposed', 'need-accepted', 'offer-accepted',
        'agreed', 'converted', 'declined', 'expired', 'withdrawn')),
    origin          text             not null check (origin in ('engine', 'desk', 'party')),
    score           double precision not null,
    band            text             not null,
    engine_version  text             not null,
    weights_version text             not null,
    need_reply      text             not null default 'open' check (need_reply in ('open', 'accepted', 'declined')),
    need_reason     text,
    need_account    bigint           references account,
    created_at      timestamptz      not null,
    state_since     timestamptz      not null,
    proposed_at     timestamptz,
    version         int              not null default 0
);
create unique index assistance_match_once on assistance_match (need_id, offer_id)
    where state in ('suggested', 'proposed', 'need-accepted', 'offer-accepted', 'agreed', 'converted');
create index assistance_match_need_party on assistance_match (need_party);
create index assistance_match_state on assistance_match (state, proposed_at);

-- What each provider brings, its answer, and why it fits: for each kind of reader what that reader may know.
create table match_part (
    match_id    bigint           not null references assistance_match on delete cascade,
    nth         smallint         not null check (nth between 0 and 2),
    offer_id    bigint           not null references assistance_record on delete cascade,
    party_id    bigint           not null references party,
    role        text             not null check (role in ('expertise', 'funding', 'language-hosting')),
    score       double precision not null,
    reply       text             not null default 'open' check (reply in ('open', 'accepted', 'declined')),
    reason      text,
    account_id  bigint           references account,
    explanation jsonb            not null,
    primary key (match_id, nth)
);
create index match_part_party on match_part (party_id);
create index match_part_offer on match_part (offer_id);

-- Who was told what about which match: nobody is told twice.
create table match_notice (
    match_id   bigint      not null references assistance_match on delete cascade,
    account_id bigint      not null references account,
    kind       text        not null,
    sent_at    timestamptz not null,
    primary key (match_id, account_id, kind)
);

-- What the last search for new matches saw of each record, and by which numbers.
create table match_seen (
    record_id bigint primary key references assistance_record on delete cascade,
    version   int    not null,
    numbers   text   not null
);

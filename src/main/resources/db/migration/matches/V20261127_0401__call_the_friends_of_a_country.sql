-- What the desk does once nobody took up a need in time: it asks parties whether they will help. One round for each time.
create table friends_round (
    id         bigint      generated always as identity primary key,
    need_id    bigint      not null references assistance_record on delete cascade,
    -- When the need came to be unmet.
    unmet_at   timestamptz not null,
    word       text        not null,
    called_by  bigint      not null references account,
    called_at  timestamptz not null,
    unique (need_id, unmet_at)
);

-- Who was invited, and what they said.
create table friends_invited (
    round_id    bigint not null references friends_round on delete cascade,
    party_id    bigint not null references party,
    reply       text   not null default 'open' check (reply in ('open', 'accepted', 'declined')),
    reason      text,
    account_id  bigint references account,
    answered_at timestamptz,
    primary key (round_id, party_id)
);
create index friends_invited_party on friends_invited (party_id);

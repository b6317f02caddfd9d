-- When each person that acts for a party last said to be the one to write to, and when it was asked again.
create table party_contact (
    party_id   bigint not null references party on delete cascade,
    account_id bigint not null references account,
    confirmed  date   not null,
    asked      date,
    gone       boolean not null default false,
    primary key (party_id, account_id)
);

-- Links by which a person says so with one click; what is kept of a link is its hash.
create table contact_link (
    token_hash bytea       primary key,
    party_id   bigint      not null references party on delete cascade,
    account_id bigint      not null references account,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index contact_link_party on contact_link (party_id);

-- Parties for which nobody answered: what they ask and offer waits and is not matched.
create table party_silent (
    party_id bigint primary key references party on delete cascade,
    since    date not null
);

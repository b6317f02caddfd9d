-- Links by which an owner says with one click that a record still holds; what is kept of a link is its hash.
create table confirm_link (
    token_hash bytea       primary key,
    record_id  bigint      not null references assistance_record on delete cascade,
    account_id bigint      not null references account,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index confirm_link_record on confirm_link (record_id);

-- Who was asked about which confirmation that grows old: nobody is asked twice.
create table confirm_asked (
    record_id  bigint not null references assistance_record on delete cascade,
    account_id bigint not null references account,
    confirmed  date   not null,
    asked_at   timestamptz not null,
    primary key (record_id, account_id, confirmed)
);

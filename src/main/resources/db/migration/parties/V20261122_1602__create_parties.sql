-- Who takes part between countries. These rows belong to no national system: all who take part see them.
create table party (
    id              bigint generated always as identity primary key,
    code            text  not null unique,
    kind            text  not null
        check (kind in ('state', 'un-entity', 'regional-organisation', 'fund', 'nhri', 'civil-society')),
    name            jsonb not null,
    region          text  not null default '',
    state_id        int unique references state,
    national_system int unique references national_system,
    version         int   not null default 0,
    check (kind = 'state' or (state_id is null and national_system is null))
);

create table party_person (
    party_id   bigint not null references party on delete cascade,
    account_id bigint not null references account,
    since      date   not null,
    primary key (party_id, account_id)
);
create index party_person_account on party_person (account_id);

-- What modules above show of a party.
create view party_card as select id, code, kind, name, region from party;

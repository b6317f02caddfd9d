-- A round over all open needs: which offer each is given so that no offer is given more than it can take, and why the others have none.
create table match_round (
    id              bigint      generated always as identity primary key,
    made_at         timestamptz not null,
    engine_version  text        not null,
    weights_version text        not null
);
create table match_round_need (
    round_id bigint not null references match_round on delete cascade,
    need_id  bigint not null references assistance_record on delete cascade,
    offer_id bigint references assistance_record on delete cascade,
    score    double precision,
    band     text,
    gaps     jsonb  not null,
    primary key (round_id, need_id)
);

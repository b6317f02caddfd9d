-- How the help of a party was received, by kind of change, where enough States spoke for nobody to be read out of it. Module
-- assistance works it out of the assessments each night; matching counts with it.
create table party_rating (
    party_id bigint           not null references party on delete cascade,
    function text             not null,
    -- Of ratings from 0 to 1.
    total    double precision not null,
    times    int              not null check (times > 0),
    primary key (party_id, function)
);

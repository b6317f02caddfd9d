-- What the sides of a proposal ask and answer each other while it waits; the two sides and the desk read it, as the match itself.
create table match_question (
    id         bigint      generated always as identity primary key,
    match_id   bigint      not null references assistance_match on delete cascade,
    -- In whose name it was written.
    party_id   bigint      not null references party,
    account_id bigint      references account,
    text       text        not null,
    at         timestamptz not null
);
create index match_question_match on match_question (match_id, id);

-- What institutions and organisations say to a need or a challenge that they can read; who reads the record reads it. One that its author
-- took back keeps no words; one that the desk hid keeps why.
create table house_comment (
    id             bigint generated always as identity primary key,
    record_id      bigint      not null references assistance_record on delete cascade,
    party_id       bigint      not null references party on delete cascade,
    language       text        not null,
    words          text        not null check (length(words) <= 2000),
    written_at     timestamptz not null,
    taken_back_at  timestamptz,
    hidden_at      timestamptz,
    hidden_because text,
    check (taken_back_at is null or words = ''),
    check ((hidden_at is null) = (hidden_because is null))
);
create index house_comment_record on house_comment (record_id, id) where taken_back_at is null;

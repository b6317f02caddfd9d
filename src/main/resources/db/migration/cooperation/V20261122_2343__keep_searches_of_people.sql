-- Lists of the clearing house whose news somebody wants to hear of by mail. A search belongs to its account and to no national system.
create table house_search (
    id         bigint      generated always as identity primary key,
    account_id bigint      not null references account on delete cascade,
    entity     text        not null check (entity in ('need', 'offer', 'challenge', 'practice')),
    query      text        not null,
    every_days smallint    not null check (every_days in (1, 7)),
    told_at    timestamptz not null,
    unique (account_id, entity, query)
);
create index house_search_due on house_search (told_at);

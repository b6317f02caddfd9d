-- As which organisation this installation reports, from when on; the newest last. What was begun under one keeps its identifier.
create table iati_reporter (
    id           bigint generated always as identity primary key,
    organisation text        not null,
    since        timestamptz not null
);

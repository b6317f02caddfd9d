-- Two projects in one country with different leads that seem to do the same at the same time, and what was decided about them.
create table overlap_case (
    id         bigint generated always as identity primary key,
    one_id     bigint        not null references assistance_project on delete cascade,
    other_id   bigint        not null references assistance_project on delete cascade,
    country_id bigint        not null references party,
    score      numeric(4, 3) not null,
    days       int           not null,
    raised_at  timestamptz   not null,
    state      text          not null default 'unreviewed'
        check (state in ('unreviewed', 'complementary', 'merged', 'sequenced', 'duplicate-stopped', 'false-alarm')),
    version    int           not null default 0,
    check (one_id < other_id),
    unique (one_id, other_id)
);
create index overlap_case_country on overlap_case (country_id, state);
create index overlap_case_other on overlap_case (other_id);

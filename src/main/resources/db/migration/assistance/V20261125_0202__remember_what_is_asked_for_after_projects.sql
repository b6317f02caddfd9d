-- The needs that were begun for what a project without a need of its own left undone, so that nobody begins one twice unawares. Of other
-- projects the need itself knows them.
create table project_remainder (
    project_id bigint not null references assistance_project on delete cascade,
    need_id    bigint not null references assistance_record on delete cascade,
    primary key (project_id, need_id)
);
create index project_remainder_need on project_remainder (need_id);

-- Activities out of files of others, each as it was read, until the desk decides what it is.
create table iati_file (
    id          bigint generated always as identity primary key,
    name        text        not null,
    hash        text        not null unique,
    bytes       bigint      not null,
    activities  int         not null,
    left_out    int         not null,
    received_by text        not null,
    received_at timestamptz not null
);
create table iati_stage (
    id         bigint generated always as identity primary key,
    file_id    bigint      not null references iati_file on delete cascade,
    identifier text        not null,
    country_id bigint      references party,
    content    jsonb       not null,
    broken     text        not null,
    likeness   text        not null check (likeness in ('own', 'known', 'similar', 'new')),
    project_id bigint      references assistance_project on delete set null,
    decision   text        not null default '' check (decision in ('', 'told', 'linked', 'ignored')),
    decided_by text,
    decided_at timestamptz,
    version    int         not null default 0
);
create index iati_stage_file on iati_stage (file_id, id);
create index iati_stage_identifier on iati_stage (identifier);
create index iati_stage_project on iati_stage (project_id);

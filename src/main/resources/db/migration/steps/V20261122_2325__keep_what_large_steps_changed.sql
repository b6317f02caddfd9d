-- Something that one person did to many things at once, kept so that it can be taken back.
create table step (
    id              bigint generated always as identity primary key,
    system_id       int         not null references national_system,
    kind            text        not null,
    subject_type    text        not null,
    subject_id      bigint      not null,
    path            text        not null,
    name            text        not null,
    organisation_id bigint,
    done_at         timestamptz not null,
    done_by         text        not null,
    undone_at       timestamptz,
    undone_by       text,
    check ((undone_at is null) = (undone_by is null))
);
create index step_system on step (system_id, id desc);
alter table step enable row level security;
alter table step force row level security;
create policy one_system on step
    using (system_id = (select nullif(translate(current_setting('suivi.system', true), '*', ''), '')::int)
        or current_setting('suivi.system', true) = '*');

-- Each thing as it was before, nothing where it came in the step, and as the step left it.
create table step_thing (
    step_id   bigint  not null references step on delete cascade,
    system_id int     not null,
    type      text    not null,
    thing_id  bigint  not null,
    before    jsonb,
    after     jsonb   not null,
    went_back boolean not null default false,
    primary key (step_id, type, thing_id)
);
alter table step_thing enable row level security;
alter table step_thing force row level security;
create policy one_system on step_thing
    using (system_id = (select nullif(translate(current_setting('suivi.system', true), '*', ''), '')::int)
        or current_setting('suivi.system', true) = '*');

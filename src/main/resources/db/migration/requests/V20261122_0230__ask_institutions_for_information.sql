-- The same questions to many institutions with one date, for a report, a letter or a list of issues.
create table information_request (
    id         bigint generated always as identity primary key,
    system_id  int   not null references national_system,
    purpose    text  not null check (purpose in ('report', 'letter', 'list-of-issues', 'other')),
    title      jsonb not null,
    intro      jsonb not null default '{}',
    due_on     date  not null,
    state      text  not null check (state in ('draft', 'asked', 'closed')),
    written_by text  not null,
    asked_at   timestamptz,
    version    int   not null default 0
);
create index information_request_system on information_request (system_id, due_on);
alter table information_request enable row level security;
alter table information_request force row level security;
create policy one_system on information_request
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table request_question (
    id         bigint generated always as identity primary key,
    system_id  int    not null,
    request_id bigint not null references information_request on delete cascade,
    position   int    not null,
    text       jsonb  not null,
    unique (request_id, position)
);
alter table request_question enable row level security;
alter table request_question force row level security;
create policy one_system on request_question
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- Who is asked. The answers of one institution to one request are one sheet with one version.
create table request_addressee (
    system_id       int    not null,
    request_id      bigint not null references information_request on delete cascade,
    organisation_id bigint not null references organisation,
    sent_at         timestamptz,
    sent_by         text,
    version         int    not null default 0,
    primary key (request_id, organisation_id)
);
create index request_addressee_organisation on request_addressee (organisation_id);
alter table request_addressee enable row level security;
alter table request_addressee force row level security;
create policy one_system on request_addressee
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- What was taken over from an earlier answer says of which day that answer is.
create table request_answer (
    id              bigint generated always as identity primary key,
    system_id       int    not null,
    question_id     bigint not null references request_question on delete cascade,
    organisation_id bigint not null references organisation,
    text            jsonb  not null,
    taken_from      bigint references request_answer on delete set null,
    taken_of        date,
    unique (question_id, organisation_id)
);
create index request_answer_organisation on request_answer (organisation_id);
create index request_answer_taken on request_answer (taken_from);
alter table request_answer enable row level security;
alter table request_answer force row level security;
create policy one_system on request_answer
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

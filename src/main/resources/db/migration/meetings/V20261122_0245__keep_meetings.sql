-- Meetings of the national mechanism, with what was on the agenda, what was decided and who does what by when.
create table meeting (
    id        bigint generated always as identity primary key,
    system_id int   not null references national_system,
    title     jsonb not null,
    held_on   date  not null,
    place     text  not null default '',
    present   text  not null default '',
    version   int   not null default 0
);
create index meeting_system on meeting (system_id, held_on);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy one_system on meeting
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- An item comes from a red flag (then it says of which institution, and how many there were on that day) or was written.
create table agenda_item (
    id              bigint generated always as identity primary key,
    system_id       int    not null,
    meeting_id      bigint not null references meeting on delete cascade,
    flag            text   check (flag in ('late', 'returned', 'orphaned', 'unanswered', 'undone')),
    organisation_id bigint references organisation,
    number          int,
    title           jsonb  not null default '{}',
    discussion      jsonb  not null default '{}',
    decision        jsonb  not null default '{}',
    version         int    not null default 0,
    check ((flag is null) = (organisation_id is null) and (flag is null) = (number is null))
);
create unique index agenda_item_of_flag on agenda_item (meeting_id, flag, organisation_id) where flag is not null;
create index agenda_item_meeting on agenda_item (meeting_id);
create index agenda_item_organisation on agenda_item (organisation_id);
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy one_system on agenda_item
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table action_point (
    id              bigint generated always as identity primary key,
    system_id       int    not null,
    meeting_id      bigint not null references meeting on delete cascade,
    agenda_item_id  bigint not null references agenda_item on delete cascade,
    organisation_id bigint not null references organisation,
    task            jsonb  not null,
    due_on          date   not null,
    done_on         date,
    done_by         text,
    note            text   not null default '',
    version         int    not null default 0
);
create index action_point_meeting on action_point (meeting_id);
create index action_point_item on action_point (agenda_item_id);
create index action_point_open on action_point (system_id, organisation_id) where done_on is null;
alter table action_point enable row level security;
alter table action_point force row level security;
create policy one_system on action_point
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

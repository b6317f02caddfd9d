-- Many recommendations assigned in one step, kept so that the step can be taken back as long as nothing was built on it.
create table bulk_assignment (
    id              bigint generated always as identity primary key,
    system_id       int         not null references national_system,
    organisation_id bigint      not null references organisation,
    part            text        not null check (part in ('lead', 'supporting')),
    due_on          date,
    chosen          int         not null,
    done_at         timestamptz not null,
    done_by         text        not null,
    undone_at       timestamptz,
    undone_by       text,
    check ((undone_at is null) = (undone_by is null))
);
create index bulk_assignment_system on bulk_assignment (system_id, id desc);
alter table bulk_assignment enable row level security;
alter table bulk_assignment force row level security;
create policy one_system on bulk_assignment
    using (system_id = (select nullif(translate(current_setting('suivi.system', true), '*', ''), '')::int)
        or current_setting('suivi.system', true) = '*');

-- Which step gave an assignment, and which ended it.
alter table assignment add column given_in bigint references bulk_assignment on delete set null;
alter table assignment add column ended_in bigint references bulk_assignment on delete set null;
create index assignment_given_in on assignment (given_in) where given_in is not null;
create index assignment_ended_in on assignment (ended_in) where ended_in is not null;

-- What the institution had already, as it was before it got the new day.
create table bulk_renewal (
    bulk_id       bigint not null references bulk_assignment on delete cascade,
    system_id     int    not null,
    assignment_id bigint not null references assignment on delete cascade,
    due_on        date,
    due_set_at    timestamptz not null,
    account_id    bigint references account on delete set null,
    primary key (bulk_id, assignment_id)
);
create index bulk_renewal_assignment on bulk_renewal (assignment_id);
alter table bulk_renewal enable row level security;
alter table bulk_renewal force row level security;
create policy one_system on bulk_renewal
    using (system_id = (select nullif(translate(current_setting('suivi.system', true), '*', ''), '')::int)
        or current_setting('suivi.system', true) = '*');

-- How much each part counts in the order of recommendations; a part without a row counts as the program proposes.
create table priority_weight (
    system_id int  not null references national_system,
    part      text not null check (part in ('urgency', 'repetition', 'persons', 'nearness', 'cost')),
    weight    int  not null check (weight between 0 and 100),
    primary key (system_id, part)
);
alter table priority_weight enable row level security;
alter table priority_weight force row level security;
create policy one_system on priority_weight
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- When a mechanism looks at the State again, as its letters and calendars say.
create table next_review (
    system_id    int  not null references national_system,
    mechanism_id int  not null references mechanism,
    next_on      date not null,
    primary key (system_id, mechanism_id)
);
alter table next_review enable row level security;
alter table next_review force row level security;
create policy one_system on next_review
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A recommendation that its mechanism singled out for a report before the next review.
create table urgency_flag (
    recommendation_id bigint primary key references recommendation on delete cascade,
    system_id         int    not null references national_system,
    due_on            date,
    source            text   not null
);
alter table urgency_flag enable row level security;
alter table urgency_flag force row level security;
create policy one_system on urgency_flag
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A place that people decided, whatever the points say.
create table decided_rank (
    recommendation_id bigint primary key references recommendation on delete cascade,
    system_id         int    not null references national_system,
    place             int    not null check (place > 0),
    reason            text   not null,
    decided_by        text   not null
);
alter table decided_rank enable row level security;
alter table decided_rank force row level security;
create policy one_system on decided_rank
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

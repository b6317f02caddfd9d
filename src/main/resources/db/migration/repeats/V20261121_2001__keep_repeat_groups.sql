-- What the last search for repeats in a system found, and of which texts it was.
create table repeat_search (
    system_id int         primary key references national_system,
    state     text        not null check (state in ('waiting', 'running', 'done')),
    asked_at  timestamptz not null,
    made_at   timestamptz,
    texts     int,
    stamp     text
);
alter table repeat_search enable row level security;
alter table repeat_search force row level security;
create policy one_system on repeat_search
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table repeat_group_member (
    system_id         int    not null references national_system,
    recommendation_id bigint not null references recommendation on delete cascade,
    group_number      int    not null,
    primary key (recommendation_id)
);
create index repeat_group_member_group on repeat_group_member (system_id, group_number);
alter table repeat_group_member enable row level security;
alter table repeat_group_member force row level security;
create policy one_system on repeat_group_member
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

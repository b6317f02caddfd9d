-- What an indicator measures of a plan, and that an action needs no indicator, in the same way as for recommendations and clusters.
create table indicator_action (
    indicator_id bigint not null references indicator on delete cascade,
    action_id    bigint not null references action on delete cascade,
    system_id    int    not null,
    primary key (indicator_id, action_id)
);
create index indicator_action_other on indicator_action (action_id);
alter table indicator_action enable row level security;
alter table indicator_action force row level security;
create policy one_system on indicator_action
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

alter table indicator_not_needed add column action_id bigint references action on delete cascade;
alter table indicator_not_needed drop constraint indicator_not_needed_check;
alter table indicator_not_needed add constraint indicator_not_needed_one_thing
    check (num_nonnulls(recommendation_id, cluster_id, action_id) = 1);
create unique index indicator_not_needed_action on indicator_not_needed (action_id) where ended_at is null;

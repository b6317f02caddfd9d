-- An update is told on one recommendation, or on one action and so on every recommendation that it serves.
alter table progress_update
    alter column recommendation_id drop not null,
    add column action_id bigint references action on delete cascade,
    add column delivery_before text,
    add column reason_before text,
    add constraint progress_update_on_one_thing check (num_nonnulls(recommendation_id, action_id) = 1);
create index progress_update_action on progress_update (action_id, organisation_id) where action_id is not null;

-- On which recommendations an update is told, by itself or through its action.
create view told_recommendation as
select u.id as update_id, u.system_id, u.recommendation_id, u.organisation_id, u.state, u.cleared_at, u.done_on, u.delivery
from progress_update u where u.recommendation_id is not null
union all
select u.id, u.system_id, s.recommendation_id, u.organisation_id, u.state, u.cleared_at, u.done_on, u.delivery
from progress_update u join action_recommendation s on s.action_id = u.action_id;

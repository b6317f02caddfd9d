-- From which plan, theme and action one goes on.
alter table plan add column origin_id bigint references plan;
alter table plan_theme add column origin_id bigint references plan_theme on delete set null;
alter table action add column origin_id bigint references action on delete set null;
create index action_origin on action (origin_id);
create index plan_theme_origin on plan_theme (origin_id);

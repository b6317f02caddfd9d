-- What was taken out of a plan is nobody's work any more.
create or replace view action_part as
select a.id as action_id, a.system_id, a.lead_id as organisation_id, 'lead' as part from action a
where a.lead_id is not null and a.withdrawn_at is null
union all
select s.action_id, s.system_id, s.organisation_id, 'supporting' from action_supporter s join action a on a.id = s.action_id
where a.withdrawn_at is null;

create or replace view action_day as
select a.id as action_id, a.system_id, a.ends_on as day from action a
where a.ends_on is not null and a.withdrawn_at is null and a.delivery not in ('completed', 'continuous', 'will-not-be-pursued')
union all
select m.action_id, m.system_id, m.due_on from milestone m join action a on a.id = m.action_id
where m.reached_on is null and a.withdrawn_at is null and a.delivery not in ('completed', 'continuous', 'will-not-be-pursued');

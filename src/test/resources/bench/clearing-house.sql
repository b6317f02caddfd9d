-- What happened to the drawn records of the clearing house, and how the help that ended was received. Statements end with a
-- semicolon at the end of a line.
insert into state_event (entity, entity_id, from_state, to_state, account_id, actor_name, actor_role, at)
select r.entity, r.id, way.from_state, way.to_state, 0, 'Drawn', 'drawn', r.opened_at - (way.days + r.id % 7) * interval '1 day'
from assistance_record r join (values
    ('need', null, 'draft', 30), ('need', 'draft', 'national-review', 22), ('need', 'national-review', 'submitted', 14),
    ('need', 'submitted', 'acknowledged', 11), ('need', 'acknowledged', 'open', 0),
    ('offer', null, 'draft', 12), ('offer', 'draft', 'submitted', 5), ('offer', 'submitted', 'active', 0),
    ('challenge', null, 'draft', 9), ('challenge', 'draft', 'nfp-approved', 4), ('challenge', 'nfp-approved', 'shared', 0),
    ('practice', null, 'draft', 20), ('practice', 'draft', 'submitted', 12), ('practice', 'submitted', 'desk-check', 8),
    ('practice', 'desk-check', 'snapshot', 0)) as way(entity, from_state, to_state, days) on way.entity = r.entity
order by r.id, way.days desc;

insert into state_event (entity, entity_id, from_state, to_state, account_id, actor_name, actor_role, at)
select r.entity, r.id, 'open', r.state, 0, 'Drawn', 'drawn', r.opened_at + interval '60 days'
from assistance_record r where r.state in ('in-matching', 'unmet-escalated');

insert into project_assessment (project_id, phase, side, party_id, state, publish, content, opened_on, final_on, updated_at)
select p.id, 'close', 'recipient', p.recipient_id, case p.id % 8 when 0 then 'open' when 1 then 'waived' else 'locked' end, 'full',
    jsonb_build_object('scores', jsonb_build_object('RELEVANCE', 1 + p.id % 5, 'TIMELINESS', 1 + p.id % 4, 'OWNERSHIP', 2 + p.id % 3),
        'results', jsonb_build_object('en', 'The law was changed'),
        'improvements', jsonb_build_array(said.one, said.other),
        'how', jsonb_build_object('en', 'Begin earlier and stay longer'), 'again', p.id % 5 > 0, 'effect', 'SOME', 'evidence', ''),
    current_date - 90, case when p.id % 8 > 1 then current_date - (p.id % 700)::int end, now()
from assistance_project p cross join lateral (
    select min(t.id) as one, max(t.id) as other from (
        select t.id from term t join taxonomy x on x.id = t.taxonomy_id
        where x.code = 'improvements' order by (t.id * 7 + p.id) % 11 limit 2) t) as said
where p.state in ('assessed', 'closed');

insert into overlap_case (one_id, other_id, country_id, score, days, raised_at, state)
select p.id, q.id, p.recipient_id, 0.8, 120, now() - interval '20 days',
    (array['unreviewed', 'complementary', 'false-alarm'])[1 + (p.id % 3)::int]
from assistance_project p join assistance_project q on q.recipient_id = p.recipient_id and q.id > p.id and q.lead_id <> p.lead_id
    and (q.id + p.id) % 40 = 0;

insert into state_event (entity, entity_id, from_state, to_state, account_id, actor_name, actor_role, at, note)
select 'overlap', o.id, 'unreviewed', o.state, 0, 'Drawn', 'drawn', now() - interval '3 days', 'Looked at together'
from overlap_case o where o.state <> 'unreviewed';

-- Fills one national system for the benchmark of follow-up: 50 institutions with a focal point each, 1,200 actions, four
-- progress updates for each recommendation, 300 indicators with 200 values each, and what three kinds of assessors say.
-- Statements end with a semicolon at the end of a line; :system and :code are the system's.
insert into organisation (system_id, name, kind)
select :system, jsonb_build_object('en', 'Institution ' || i), case when i % 3 = 0 then 'agency' else 'ministry' end
from generate_series(1, 50) i;

insert into account (email, name, password_hash, language, accepted_at)
select 'focal-' || i || '@' || :code || '.example', 'Focal point ' || i, s.password_hash, 'en', now()
from generate_series(1, 50) i, (select password_hash from account order by id limit 1) s;

insert into membership (account_id, system_id, organisation_id, role)
select a.id, :system, o.id, 'focal-point'
from organisation o join account a on a.email = 'focal-' || substr(o.name ->> 'en', 13) || '@' || :code || '.example'
where o.system_id = :system and o.name ->> 'en' like 'Institution %';

insert into focal_point (system_id, organisation_id, membership_id, since)
select :system, organisation_id, id, current_date - 900 from membership where system_id = :system and role = 'focal-point';

create temporary table bench_institution on commit drop as
select organisation_id as id, account_id, row_number() over (order by organisation_id) - 1 as place
from membership where system_id = :system and role = 'focal-point';

create temporary table bench_recommendation on commit drop as
select id, row_number() over (order by id) - 1 as place from recommendation where system_id = :system;

insert into assignment (system_id, recommendation_id, organisation_id, part, account_id, since, due_on, due_set_at, assigned_by)
select :system, r.id, i.id, 'lead', i.account_id, current_date - 800, current_date - 60 + (r.place * 7 % 400)::int, now() - interval '200 days',
    'Secretary'
from bench_recommendation r join bench_institution i on i.place = r.place % 50;

insert into assignment (system_id, recommendation_id, organisation_id, part, since, due_set_at, assigned_by)
select :system, r.id, i.id, 'supporting', current_date - 800, now() - interval '200 days', 'Secretary'
from bench_recommendation r join bench_institution i on i.place = (r.place * 11 + 17) % 50
where r.place % 2 = 0 and i.place <> r.place % 50;

-- The first institution has a part in about 500 things.
insert into assignment (system_id, recommendation_id, organisation_id, part, since, due_set_at, assigned_by)
select :system, r.id, i.id, 'supporting', current_date - 800, now() - interval '200 days', 'Secretary'
from bench_recommendation r join bench_institution i on i.place = 0 where r.place % 16 = 3
on conflict do nothing;

insert into plan (system_id, title, from_on, to_on)
values (:system, '{"en": "National plan of the benchmark"}', current_date - 700, current_date + 1100);

insert into plan_theme (plan_id, system_id, place, name)
select p.id, :system, i, jsonb_build_object('en', 'Theme ' || i)
from plan p, generate_series(1, 20) i where p.system_id = :system;

insert into action (plan_id, theme_id, system_id, title, lead_id, starts_on, ends_on, delivery, delivery_reason, budget, currency,
    budget_source)
select t.plan_id, t.id, :system,
    jsonb_build_object('en', 'Action ' || t.place || '.' || n || ': review the law and train those who apply it'),
    case when n % 17 > 0 then i.id end,
    case when n % 19 > 0 then current_date - 600 + n * 5 end,
    case when n % 19 > 0 then current_date - 300 + n * 12 end,
    (array['not-started', 'planned', 'in-progress', 'completed', 'continuous', 'on-hold'])[1 + n % 6],
    case when n % 6 = 5 then 'No budget this year' end,
    case when n % 4 > 0 then n * 1000 end, case when n % 4 > 0 then 'EUR' end, case when n % 4 > 0 then 'State budget' end
from plan_theme t cross join generate_series(1, 60) n join bench_institution i on i.place = (t.place * 60 + n) % 50
where t.system_id = :system;

create temporary table bench_action on commit drop as
select id, row_number() over (order by id) - 1 as place from action where system_id = :system;

insert into action_recommendation (action_id, recommendation_id, system_id)
select distinct a.id, r.id, :system
from bench_action a cross join generate_series(0, 3) n join bench_recommendation r on r.place = (a.place * 3 + n * 977) % 5000;

insert into milestone (action_id, system_id, title, due_on, reached_on)
select a.id, :system, jsonb_build_object('en', 'Milestone ' || n), current_date - 200 + n * 90 + (a.place % 300)::int,
    case when (a.place + n) % 3 = 0 then current_date - 30 end
from bench_action a cross join generate_series(1, 2) n;

insert into progress_update (system_id, recommendation_id, organisation_id, account_id, written_by, done, done_on, delivery, state,
    returned_because, written_at, cleared_at, cleared_by, decided_at, decided_by)
select :system, r.id, i.id, i.account_id, 'Focal point ' || (i.place + 1),
    jsonb_build_object('en', 'A draft law was sent to parliament, and ' || (r.place + n) || ' people were trained.'),
    current_date - (n * 180 + r.place % 170)::int,
    (array['planned', 'in-progress', 'in-progress', 'completed', 'continuous'])[1 + (r.place + n) % 5],
    s.state,
    case when s.state = 'returned' then 'Please say how many' end,
    now() - n * interval '180 days' - (r.place % 170) * interval '1 day',
    case when s.state not in ('draft') then now() - n * interval '180 days' end,
    case when s.state not in ('draft') then 'Focal point ' || (i.place + 1) end,
    case when s.state in ('accepted', 'published', 'internal', 'returned') then now() - n * interval '170 days' end,
    case when s.state in ('accepted', 'published', 'internal', 'returned') then 'Secretary' end
from bench_recommendation r cross join generate_series(0, 3) n join bench_institution i on i.place = r.place % 50
cross join lateral (select case when n > 0 then (array['published', 'published', 'internal'])[1 + (r.place + n) % 3]
    else (array['draft', 'cleared', 'accepted', 'published', 'published', 'published', 'published', 'returned'])[1 + r.place % 8] end
    as state) s;

insert into indicator (system_id, code, name, kind, sheet, visibility)
select :system, 'B-' || i, jsonb_build_object('en', 'Indicator ' || i || ' of the benchmark'),
    (array['structural', 'process', 'outcome'])[1 + i % 3],
    '{"definition": {"en": "What it says"}, "rationale": {}, "method": {}, "unit": {"en": "per cent"}, "source": {}, "limitations": {},
      "periodicity": "YEARLY", "dimensions": ["sex", "age"]}',
    case when i % 4 = 0 then 'internal' else 'public' end
from generate_series(1, 300) i;

insert into indicator_value (system_id, indicator_id, starts, ends, disaggregation, value, missing, status, source, entered_at, entered_by)
select :system, k.id, make_date(year, 1, 1), make_date(year, 12, 31), d.part,
    case when (k.id + year) % 23 > 0 then 20 + (k.id * 7 + year * 3 + length(d.part)) % 70 end,
    case when (k.id + year) % 23 = 0 then 'not-collected' end,
    case when year > 2024 then 'provisional' else 'final' end, 'Statistics office', now(), 'Secretary'
from indicator k cross join generate_series(2007, 2026) year
cross join unnest(array['', 'sex=female', 'sex=male', 'age=0-17', 'age=18-64', 'age=65+', 'age=0-17;sex=female', 'age=0-17;sex=male',
    'age=18-64;sex=female', 'age=18-64;sex=male']) as d (part)
where k.system_id = :system;

insert into indicator_recommendation (indicator_id, recommendation_id, system_id)
select distinct k.id, r.id, :system
from indicator k cross join generate_series(0, 4) n join bench_recommendation r on r.place = (k.id * 13 + n * 991) % 5000
where k.system_id = :system;

insert into assessment (system_id, recommendation_id, assessor, organisation_id, result, method, method_version, confidence, cut_off,
    rationale, evidence, state, drafted_at, drafted_by, approved_at, approved_by, published_at, published_by)
select :system, r.id, v.assessor, i.id,
    (array['no-information', 'no-progress', 'limited', 'substantial', 'implemented', 'regressed'])[1 + (r.place * 5 + v.place) % 6],
    'Desk review', '1', (array['low', 'medium', 'high'])[1 + (r.place % 3)::int], current_date - (r.place % 900)::int,
    '{"en": "What was seen in the country."}', '[]', 'published', now() - (r.place % 900) * interval '1 day', 'Assessor',
    now() - (r.place % 900) * interval '1 day', 'Assessor', now() - (r.place % 900) * interval '1 day', 'Assessor'
from bench_recommendation r
cross join (values ('state', 0, 3), ('nhri', 1, 2), ('civil-society', 2, 1)) as v (assessor, place, share)
join bench_institution i on i.place = 40 + v.place
where r.place % 5 < v.share;

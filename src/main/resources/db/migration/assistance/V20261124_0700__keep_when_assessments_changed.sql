-- Programs ask for what changed since a moment; the days on which it was opened and finished do not tell of a reply.
alter table project_assessment add column updated_at timestamptz;
update project_assessment a set updated_at = greatest(a.opened_on::timestamp at time zone 'UTC',
    (select max(e.at) from state_event e where e.entity = 'project_assessment' and e.entity_id = a.id));
alter table project_assessment alter column updated_at set not null;

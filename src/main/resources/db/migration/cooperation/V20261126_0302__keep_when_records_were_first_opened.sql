-- Measures and lists speak of the first opening; the clocks of what is open begin anew when it comes back.
alter table assistance_record add column open_since timestamptz;
update assistance_record set open_since = opened_at where opened_at is not null;
update assistance_record r set opened_at = opening.at
from (select entity, entity_id, min(at) as at from state_event where to_state in ('open', 'active', 'shared') group by entity, entity_id)
    as opening
where opening.entity = r.entity and opening.entity_id = r.id and opening.at < r.opened_at;

drop index assistance_record_state;
create index assistance_record_state on assistance_record (entity, state, state_since)
    include (id, submitted_at, opened_at, reach, last_confirmed, specificity, open_since);

-- Who at the desk answers for a need: whoever acknowledged it last, until it is handed to a colleague.
alter table assistance_record add column officer_id bigint references account;

update assistance_record r set officer_id = last.account_id
from (select distinct on (e.entity_id) e.entity_id, e.account_id from state_event e join account a on a.id = e.account_id
    where e.entity = 'need' and e.to_state = 'acknowledged' order by e.entity_id, e.id desc) last
where r.entity = 'need' and last.entity_id = r.id;

create index assistance_record_officer on assistance_record (officer_id) where officer_id is not null;

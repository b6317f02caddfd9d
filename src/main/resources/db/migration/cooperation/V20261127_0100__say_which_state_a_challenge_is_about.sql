-- A challenge says which State it is about. Those that are there were told by States, each about itself.
update assistance_record r
set countries = array[p.code], content = jsonb_set(r.content, '{countries}', to_jsonb(array[p.code]))
from party p
where p.id = r.party_id and r.entity = 'challenge';

-- Who was asked about a practice was not kept until now. Nobody who may have been is asked again.
insert into letter_told (about, about_id, account_id, what, told_at)
select 'practice', w.record_id, a.id, 'review ' || (w.asked_at at time zone 'UTC')::date, w.asked_at
from practice_review w cross join account a where w.answer is null and a.is_open
union all
select 'practice', u.record_id, a.id, 'used ' || u.id, u.told_at
from practice_reuse u cross join account a where u.state = 'told' and a.is_open
on conflict do nothing;

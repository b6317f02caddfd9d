-- What an agreement takes of each of its offers, in the unit of the offer, so that as much comes back when it comes to nothing.
alter table match_part add column taken int not null default 0;

-- What was agreed since the owner last said how much is left was not in what the owner said: one need usually takes so much.
create temporary table agreed_since on commit drop as
select p.match_id, p.nth, r.id as offer_id,
    case r.content #>> '{capacity,unit}' when 'SEATS' then 20 when 'DAYS' then 10 when 'AMOUNT' then 50000 else 1 end as usual
from match_part p
    join assistance_match m on m.id = p.match_id and m.state in ('agreed', 'converted')
    join assistance_record r on r.id = p.offer_id and r.remaining is not null and r.updated_at < m.state_since;
update match_part p set taken = a.usual from agreed_since a where a.match_id = p.match_id and a.nth = p.nth;
update assistance_record r set remaining = now.remaining, version = r.version + 1,
    content = jsonb_set(r.content, '{capacity,remaining}', to_jsonb(now.remaining))
from (select offer_id, sum(usual) as usual from agreed_since group by offer_id) a
    join lateral (select greatest(0, o.remaining - a.usual)::int as remaining from assistance_record o where o.id = a.offer_id) now
        on true
where r.id = a.offer_id;

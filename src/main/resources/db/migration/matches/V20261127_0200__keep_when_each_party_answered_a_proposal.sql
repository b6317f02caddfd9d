-- When a party said yes or no: how long it took is counted for each party, not for the match. Of answers of before it is known where
-- the match moved by them alone; else it stays unknown.
alter table match_part add column answered_at timestamptz;
update match_part p set answered_at = (
    select min(e.at) from state_event e
    where e.entity = 'match' and e.entity_id = p.match_id
        and e.to_state = any(case p.reply when 'declined' then array['declined'] else array['offer-accepted', 'agreed'] end))
where p.reply = 'declined'
    or p.reply = 'accepted' and (select count(*) from match_part other where other.match_id = p.match_id) = 1;

-- Where the State of a party lies, by the three digits of M49; null where that is not known.
create or replace view party_card as
    select id, code, kind, name, region, (select s.country_groups from state s where s.id = party.state_id) as country_groups,
        (select lpad(s.subregion::text, 3, '0') from state s where s.id = party.state_id) as subregion from party;

-- Which of LDC, LLDC and SIDS the State of a party is; null where that is not known.
create or replace view party_card as
    select id, code, kind, name, region, (select s.country_groups from state s where s.id = party.state_id) as country_groups from party;

-- Where the State of a party lies, by the three digits of M49; null where that is not known. Joined once, not looked up for each record
-- of a list.
alter table state add column m49_subregion text generated always as (lpad(subregion::text, 3, '0')) stored;

create or replace view party_card as
    select party.id, party.code, party.kind, party.name, party.region, state.country_groups, state.m49_subregion as subregion
    from party left join state on state.id = party.state_id;

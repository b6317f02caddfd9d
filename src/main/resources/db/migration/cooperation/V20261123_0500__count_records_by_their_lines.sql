-- What lists and boards count a record by, in one line that is made once when it is written: thousands are counted by reading their
-- lines, without taking arrays apart for each reader. Region and code of a party stand with the party and are added by who asks.
create function assistance_line(state text, themes int[], functions int[], modalities int[], languages text[], opened_at timestamptz,
    countries text[]) returns text language sql immutable parallel safe as $$
    select state || '|' || array_to_string(themes, ',') || '|' || array_to_string(functions, ',') || '|'
        || array_to_string(modalities, ',') || '|' || array_to_string(languages, ',') || '|'
        || coalesce(extract(year from opened_at at time zone 'UTC')::int::text || '-Q'
            || extract(quarter from opened_at at time zone 'UTC')::int::text, '') || '|' || array_to_string(countries, ',')
$$;

alter table assistance_record
    add column line text not null generated always as (assistance_line(state, themes, functions, modalities, languages, opened_at,
        case when entity = 'need' then '{}' else countries end)) stored,
    -- In what an offer counts what it can still give.
    add column unit text generated always as (case when entity = 'offer' then lower(content -> 'capacity' ->> 'unit') end) stored;

-- A list goes by kind, the newest first, and is counted from the index alone. The number stands turned round, because else the planner
-- takes the primary key for the order and walks through all other kinds.
drop index assistance_record_entity;
create index assistance_record_entity on assistance_record (entity, (-id))
    include (id, state, reach, party_id, is_named, line, themes, functions, modalities, languages, countries, opened_quarter);

-- Clocks are read from the index too.
drop index assistance_record_state;
create index assistance_record_state on assistance_record (entity, state, state_since) include (id, submitted_at, opened_at);

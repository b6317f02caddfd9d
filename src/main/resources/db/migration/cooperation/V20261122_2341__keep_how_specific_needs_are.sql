-- How specific a need is, from 0 to 100, kept with it when it is written, so that it can be counted without reading all it says.
alter table assistance_record add column specificity smallint check (specificity between 0 and 100);

-- When things first came to a state, for measures over all of them.
create index state_event_to on state_event (entity, to_state) include (entity_id, at);

-- What measures and clocks ask of thousands of records stands in the index, so that their long texts are not read for it.
drop index assistance_record_state;
create index assistance_record_state on assistance_record (entity, state, state_since)
    include (id, submitted_at, opened_at, reach, last_confirmed, specificity);

-- What the indicators of one system measure is read as a whole for its gaps, and not that of all systems with it.
create index indicator_recommendation_system on indicator_recommendation (system_id, indicator_id, recommendation_id);

-- What the actions of one system serve is read as a whole for the gaps of a plan, and not those of all systems with it.
create index action_recommendation_system on action_recommendation (system_id, recommendation_id, action_id);

-- Files can say which of their texts are translations that the mechanism did not publish.
alter table received_row add unofficial text[] not null default '{}';

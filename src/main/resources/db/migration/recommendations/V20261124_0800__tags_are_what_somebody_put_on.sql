-- What is suggested is worked out when somebody looks; only what was accepted is kept.
alter table recommendation_tag drop constraint recommendation_tag_source_check;
alter table recommendation_tag add constraint recommendation_tag_source_check check (source in ('un', 'national'));

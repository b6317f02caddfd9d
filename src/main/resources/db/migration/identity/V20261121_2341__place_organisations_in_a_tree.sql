-- A department or an agency stands below its ministry, a municipality below its province.
alter table organisation add column parent_id bigint references organisation check (parent_id <> id);
create index organisation_parent on organisation (parent_id);

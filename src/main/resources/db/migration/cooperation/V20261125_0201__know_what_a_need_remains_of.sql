-- The need of the same State of which this one asks for what was left undone. It stands beside what the need says: who may see only
-- one of the two is not told of the other.
alter table assistance_record add column remains_of bigint references assistance_record;
create index assistance_record_remains_of on assistance_record (remains_of) where remains_of is not null;

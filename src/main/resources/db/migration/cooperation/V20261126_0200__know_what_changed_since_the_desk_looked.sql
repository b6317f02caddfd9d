-- Since when a need says something else than the desk looked through; it stays open meanwhile.
alter table assistance_record add column amended_at timestamptz;

create index assistance_record_amended on assistance_record (party_id) where amended_at is not null;

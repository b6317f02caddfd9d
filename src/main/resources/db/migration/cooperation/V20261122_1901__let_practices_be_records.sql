-- What worked is a record of the clearing house like what is needed and offered; it happened in countries.
alter table assistance_record drop constraint assistance_record_entity_check;
alter table assistance_record add constraint assistance_record_entity_check
    check (entity in ('need', 'offer', 'challenge', 'practice'));
alter table assistance_record add column countries text[] not null default '{}';

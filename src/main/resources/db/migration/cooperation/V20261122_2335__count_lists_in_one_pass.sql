-- What lists and boards count by is worked out once when a record is written, not for each reader: whether its State is named to
-- everybody who sees it, and the quarter in which it was opened.
alter table assistance_record
    add column is_named boolean not null generated always as (
        entity <> 'need' or coalesce((content -> 'consent' ->> 'nameParty')::boolean, false)) stored,
    add column opened_quarter text generated always as (
        extract(year from opened_at at time zone 'UTC')::int::text || '-Q' || extract(quarter from opened_at at time zone 'UTC')::int::text) stored;

-- Lists go by kind, the newest first.
create index assistance_record_entity on assistance_record (entity, id);
create index assistance_record_themes on assistance_record using gin (themes);

-- How the same request stands elsewhere, for lists and files: read from what the need says.
alter table assistance_record add column asked_elsewhere text
    generated always as (case when entity = 'need' then content ->> 'askedElsewhere' end) stored;

-- Each record has a language in which it was written; what stands in others came about somehow, from some version of the original.
alter table assistance_record add column source_language text
    check (source_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es'));
update assistance_record set source_language = coalesce(
    content #>> '{terms,source}',
    (select code from unnest(array['en', 'fr', 'es', 'ru', 'ar', 'zh']) with ordinality as known (code, place)
        where title ? code order by place limit 1));

create table house_translation (
    record_id   bigint      not null references assistance_record on delete cascade,
    field       text        not null,
    language    text        not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    status      text        not null check (status in ('machine', 'human', 'official')),
    translator  text        not null,
    -- Of the original it was made from: when that changes, the translation is out of date.
    source_hash text        not null,
    at          timestamptz not null,
    primary key (record_id, field, language)
);

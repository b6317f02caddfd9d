-- As of records: a project and what is said of how it was received have a language in which they were written; what stands in others came
-- about somehow, from some version of the original.
alter table assistance_project add column source_language text
    check (source_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es'));
update assistance_project set source_language = (
    select code from unnest(array['en', 'fr', 'es', 'ru', 'ar', 'zh']) with ordinality as known (code, place)
    where title ? code order by place limit 1);

alter table project_assessment add column source_language text
    check (source_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es'));
update project_assessment set source_language = (
    select code from unnest(array['en', 'fr', 'es', 'ru', 'ar', 'zh']) with ordinality as known (code, place)
    where content -> 'results' ? code or content -> 'how' ? code order by content -> 'results' ? code desc, place limit 1);

create table project_translation (
    project_id  bigint      not null references assistance_project on delete cascade,
    field       text        not null,
    language    text        not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    status      text        not null check (status in ('machine', 'human', 'official')),
    translator  text        not null,
    source_hash text        not null,
    at          timestamptz not null,
    primary key (project_id, field, language)
);

create table assessment_translation (
    assessment_id bigint      not null references project_assessment on delete cascade,
    field         text        not null,
    language      text        not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    status        text        not null check (status in ('machine', 'human', 'official')),
    translator    text        not null,
    source_hash   text        not null,
    at            timestamptz not null,
    primary key (assessment_id, field, language)
);

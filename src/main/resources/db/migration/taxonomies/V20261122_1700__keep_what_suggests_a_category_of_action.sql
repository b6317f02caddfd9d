-- Categories of action are a vocabulary like all others, and an administrator knows better than a file which words ask for which.
alter table taxonomy drop constraint taxonomy_kind_check;
alter table taxonomy add constraint taxonomy_kind_check
    check (kind in ('themes', 'persons', 'sdg', 'groups', 'positions', 'assistance', 'actions', 'national'));

-- The words that a text begins its request with; without a category they are passed over, as in "take steps to".
create table action_verb (
    id          int generated always as identity primary key,
    language    text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    verb        text not null,
    category_id int references term,
    valid_from  date,
    valid_to    date,
    source      text not null,
    version     int  not null default 0,
    unique (language, verb)
);
create index action_verb_category on action_verb (category_id);

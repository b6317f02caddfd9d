-- Kinds of change, forms of assistance, bands and reasons are vocabularies like all others.
alter table taxonomy drop constraint taxonomy_kind_check;
alter table taxonomy add constraint taxonomy_kind_check
    check (kind in ('themes', 'persons', 'sdg', 'groups', 'positions', 'assistance', 'national'));

-- How well something offered serves where something else is wanted: the list of neighbours and the table of compatible forms.
create table term_closeness (
    id         int generated always as identity primary key,
    wanted_id  int           not null references term,
    offered_id int           not null references term,
    closeness  numeric(3, 2) not null check (closeness between 0 and 1),
    valid_from date,
    valid_to   date,
    source     text          not null,
    version    int           not null default 0,
    unique (wanted_id, offered_id)
);

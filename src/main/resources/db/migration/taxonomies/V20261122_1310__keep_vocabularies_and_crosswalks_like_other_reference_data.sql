-- A new cycle brings a new vocabulary, and somebody may know better which of its themes says the same as an older one.
alter table taxonomy
    add description jsonb not null default '{}',
    add aliases text[] not null default '{}',
    add merged_into int references taxonomy;

alter table term_crosswalk
    add id int generated always as identity unique,
    add valid_from date,
    add valid_to date,
    add source text not null default 'Suivi',
    add version int not null default 0;

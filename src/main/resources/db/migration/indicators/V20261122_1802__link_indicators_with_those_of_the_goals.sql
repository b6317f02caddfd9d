-- The indicators of the global framework of the Sustainable Development Goals, by their number, that a national indicator is or helps with.
create table indicator_sdg (
    id           bigint generated always as identity primary key,
    indicator_id bigint not null references indicator on delete cascade,
    system_id    int    not null,
    number       text   not null check (number ~ '^\d{1,2}\.(\d{1,2}|[a-d])\.\d{1,2}$'),
    unique (indicator_id, number)
);
alter table indicator_sdg enable row level security;
alter table indicator_sdg force row level security;
create policy one_system on indicator_sdg
    using (system_id = (select nullif(translate(current_setting('suivi.system', true), '*', ''), '')::int)
        or current_setting('suivi.system', true) = '*');

-- What happened to the clock while somebody spoke, as a picture of the journal like all things of a panel.
create table panel_notice (
    panel_id bigint not null references panel on delete cascade,
    id       int    not null,
    facts    jsonb  not null,
    primary key (panel_id, id)
);

-- Written every two seconds while a meeting is open: who reads it after a stop knows how long nobody was served.
create table panel_alive (
    only_one boolean primary key default true check (only_one),
    at_ms    bigint not null
);

-- Terms and accreditations are edited: two who do so at once are both heard.
alter table delegation add column version int not null default 1;

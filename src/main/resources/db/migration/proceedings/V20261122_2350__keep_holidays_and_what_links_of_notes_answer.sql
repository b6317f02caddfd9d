-- Days on which the secretariat of the Council does not work, besides Saturdays and Sundays: they are no working days of a deadline.
create table panel_holiday (
    day  date primary key,
    name text not null check (name <> '')
);

-- What an address in a concept note answered when it was asked last; addresses that are in the note no more are not shown.
create table panel_link (
    panel_id   bigint not null references panel on delete cascade,
    url        text   not null,
    checked_at timestamptz not null,
    alive_at   timestamptz,
    answer     text   not null default '',
    primary key (panel_id, url)
);

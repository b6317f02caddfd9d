-- An administrator corrects cycles, sessions and ratifications like all reference data. The files that come with the program
-- fill the two tables again: until now nothing else could write them.
drop table upr_session;
drop table upr_cycle;

create table upr_cycle (
    id            int generated always as identity primary key,
    code          text not null unique,
    first_session int  not null,
    last_session  int  not null,
    valid_from    date,
    valid_to      date,
    source        text not null,
    version       int  not null default 0
);

create table upr_session (
    id         int generated always as identity primary key,
    code       text not null unique,
    cycle_id   int  not null references upr_cycle,
    year       int  not null,
    valid_from date,
    valid_to   date,
    source     text not null,
    version    int  not null default 0
);

alter table ratification
    add id int generated always as identity unique,
    add valid_from date,
    add valid_to date,
    add version int not null default 0;

delete from reference_file where name in ('upr_cycles.csv', 'upr_sessions.csv');

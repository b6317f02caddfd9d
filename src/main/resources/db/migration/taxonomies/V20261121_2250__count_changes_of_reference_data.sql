-- How often each kind of reference data was changed, so that a node need not read all of it again to know that it knows it.
create table reference_change (
    kind    text   primary key,
    changes bigint not null
);

-- Which States belong to a group that is not a regional one, and which have small missions, as the secretariat keeps it. Nothing comes
-- with the program: a list that nobody entered says nothing.
create table group_membership (
    name     text    primary key,
    members  text[]  not null,
    is_whole boolean not null default false, -- whether a State that is not there does not belong
    version  int     not null default 1
);

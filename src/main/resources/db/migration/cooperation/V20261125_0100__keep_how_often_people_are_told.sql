-- How often somebody is told of what by mail. What is in neither list is told at once; so is everything to those without a row. What
-- is gathered is not kept: it is worked out when its mail is written.
create table mail_choice (
    account_id   bigint      primary key references account on delete cascade,
    daily        text[]      not null,
    weekly       text[]      not null,
    daily_since  timestamptz not null,
    weekly_since timestamptz not null,
    version      int         not null
);

-- With this the numbers of our mails are marked, so that a report that names one can be believed.
create table mail_key (
    id  int   primary key default 1 check (id = 1),
    key bytea not null
);
insert into mail_key (key) values (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));
-- How far the mailbox to which mail comes back was read.
create table mail_returns (
    mailbox  text   primary key,
    validity bigint not null,
    last_uid bigint not null
);

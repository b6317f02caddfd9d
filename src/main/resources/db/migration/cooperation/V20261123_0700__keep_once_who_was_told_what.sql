-- Who was told what of a thing by mail: nobody is told twice. The thing is of this module or of one above it.
create table letter_told (
    about      text        not null,
    about_id   bigint      not null,
    account_id bigint      not null references account on delete cascade,
    what       text        not null,
    told_at    timestamptz not null,
    primary key (about, about_id, account_id, what)
);
insert into letter_told (about, about_id, account_id, what, told_at)
select r.entity, a.record_id, a.account_id, 'confirmed ' || a.confirmed, a.asked_at
from confirm_asked a join assistance_record r on r.id = a.record_id;
drop table confirm_asked;

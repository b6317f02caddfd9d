insert into letter_told (about, about_id, account_id, what, told_at)
select 'project', project_id, account_id, what, asked_at from project_asked;
drop table project_asked;

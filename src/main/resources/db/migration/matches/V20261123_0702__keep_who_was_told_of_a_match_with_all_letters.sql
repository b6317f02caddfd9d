insert into letter_told (about, about_id, account_id, what, told_at)
select 'match', match_id, account_id, kind, sent_at from match_notice;
drop table match_notice;

-- The path of the list's page; so far there was one list whose views were kept.
alter table saved_view add column list text not null default '/recommendations';
alter table saved_view alter column list drop default;
alter table saved_view drop constraint saved_view_system_id_account_id_name_key;
alter table saved_view add constraint saved_view_once unique (system_id, account_id, list, name);

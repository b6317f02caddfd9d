-- Files of two formats go one way: those of the standard, and sheets of sub-outputs out of UN INFO.
alter table iati_file add column format text not null default 'iati' check (format in ('iati', 'uninfo'));
alter table iati_file alter column format drop default;

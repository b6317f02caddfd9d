-- Rows that an import left out, because nobody decided about them, can be taken up by a later one.
alter table import_run add column taken_up_from bigint references import_run;
create index import_run_taken_up_from on import_run (taken_up_from) where taken_up_from is not null;

-- By which step what a work sheet brought last can be taken back.
alter table work_sheet add column step_id bigint references step on delete set null;

-- By which step what a template brought can be taken back.
alter table plan_sheet add column step_id bigint references step on delete set null;

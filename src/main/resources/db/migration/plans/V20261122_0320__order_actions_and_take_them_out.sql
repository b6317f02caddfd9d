-- Actions stand in the order that people gave them, else by their start; what was once approved is taken out with a reason and stays.
alter table action add column place int not null default 0;
alter table action add column withdrawn_at timestamptz;
alter table action add column withdrawn_by text;
alter table action add column withdrawn_reason text;
alter table action add constraint action_withdrawn_with_a_reason
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3));

-- In which transaction a transition was kept: so readers that go on from where they were pass over none that commits late.
alter table state_event add column xid xid8 not null default pg_current_xact_id();
create index state_event_after on state_event (xid, id);

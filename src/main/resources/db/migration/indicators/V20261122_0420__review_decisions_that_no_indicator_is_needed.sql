-- That something needs no indicator is proposed by one person and confirmed by another; until then it is still a gap. What was decided
-- by one person alone before is a proposal now: nobody has confirmed it.
alter table indicator_not_needed add column proposer_id bigint not null default 0;
alter table indicator_not_needed add column confirmed_at timestamptz;
alter table indicator_not_needed add column confirmed_by text;
alter table indicator_not_needed add constraint indicator_not_needed_confirmation
    check ((confirmed_at is null) = (confirmed_by is null));
create index indicator_not_needed_waiting on indicator_not_needed (system_id, decided_at)
    where ended_at is null and confirmed_at is null;

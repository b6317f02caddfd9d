-- System 0 is the installation itself: reference data, accounts, systems.
create table audit_entry (
    system_id    int         not null,
    number       bigint      not null,
    at           timestamptz not null,
    account_id   bigint      not null,
    actor_name   text        not null,
    actor_role   text        not null,
    subject_type text        not null,
    subject_id   bigint      not null,
    verb         text        not null,
    before       text,
    after        text,
    previous     bytea       not null,
    hash         bytea       not null,
    primary key (system_id, number)
);

create index audit_entry_subject on audit_entry (system_id, subject_type, subject_id, number);
create index audit_entry_at on audit_entry (system_id, at);

create function refuse_change_of_audit_log() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is append-only';
end;
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change_of_audit_log();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function refuse_change_of_audit_log();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy one_system on audit_entry
    using (current_setting('suivi.system', true) in (system_id::text, '*') or system_id = 0);

-- What a person entered into the form of an update and did not save: the person's own, so it is in nobody's way and in no history.
create table update_sketch (
    account_id bigint      not null references account on delete cascade,
    system_id  int         not null references national_system,
    thing      text        not null check (thing in ('recommendation', 'action', 'update')),
    thing_id   bigint      not null,
    version    int         not null,
    fields     jsonb       not null,
    kept_at    timestamptz not null,
    primary key (account_id, system_id, thing, thing_id)
);
alter table update_sketch enable row level security;
alter table update_sketch force row level security;
create policy one_system on update_sketch
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- The columns of the usual template that actions did not have yet.
alter table action add column rights text;
alter table action add column verification text;
alter table action add column assistance text;

-- A template that somebody filled in and sent; what it would change is worked out anew each time it is looked at.
create table plan_sheet (
    id          bigint generated always as identity primary key,
    plan_id     bigint      not null references plan,
    system_id   int         not null,
    account_id  bigint      not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    file_name   text        not null,
    file_hash   text        not null,
    applied_at  timestamptz,
    added       int         not null default 0,
    changed     int         not null default 0
);
create index plan_sheet_plan on plan_sheet (plan_id);
alter table plan_sheet enable row level security;
alter table plan_sheet force row level security;
create policy one_system on plan_sheet
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

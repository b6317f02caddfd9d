-- Implementation plans. A plan is worked on in its rows; what was approved is kept as it was, in plan_version.
create table plan (
    id        bigint generated always as identity primary key,
    system_id int   not null references national_system,
    title     jsonb not null,
    scope     jsonb not null default '{}',
    from_on   date  not null,
    to_on     date  not null,
    status    text  not null default 'draft' check (status in ('draft', 'approved')),
    published int   not null default 0,
    version   int   not null default 0,
    check (to_on >= from_on)
);
create index plan_system on plan (system_id);
alter table plan enable row level security;
alter table plan force row level security;
create policy one_system on plan
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table plan_version (
    plan_id     bigint      not null references plan,
    number      int         not null,
    system_id   int         not null,
    approved_at timestamptz not null,
    approved_by text        not null,
    content     jsonb       not null,
    primary key (plan_id, number)
);
alter table plan_version enable row level security;
alter table plan_version force row level security;
create policy one_system on plan_version
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create function refuse_to_change_a_published_plan() returns trigger language plpgsql as $$
begin
    raise exception 'A published version of a plan is never changed or removed';
end $$;
create trigger published_plans_stay before update or delete on plan_version
    for each row execute function refuse_to_change_a_published_plan();

-- A theme or cluster of a plan with what is expected there.
create table plan_theme (
    id              bigint generated always as identity primary key,
    plan_id         bigint not null references plan,
    system_id       int    not null,
    place           int    not null,
    name            jsonb  not null,
    expected_result jsonb  not null default '{}',
    cluster_id      bigint references cluster on delete set null,
    version         int    not null default 0
);
create index plan_theme_plan on plan_theme (plan_id, place);
alter table plan_theme enable row level security;
alter table plan_theme force row level security;
create policy one_system on plan_theme
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table action (
    id              bigint generated always as identity primary key,
    plan_id         bigint not null references plan,
    theme_id        bigint not null references plan_theme,
    system_id       int    not null,
    title           jsonb  not null,
    lead_id         bigint references organisation,
    starts_on       date,
    ends_on         date,
    delivery        text   not null check (delivery in ('not-started', 'planned', 'in-progress', 'completed', 'continuous',
                        'on-hold', 'will-not-be-pursued')),
    delivery_reason text,
    budget          bigint check (budget >= 0),
    currency        text,
    budget_source   text,
    budget_gap      bigint check (budget_gap >= 0),
    risks           text,
    remarks         text,
    strategy        text,
    targets         text[] not null default '{}',
    version         int    not null default 0,
    check (ends_on >= starts_on),
    check (delivery_reason is not null or delivery not in ('on-hold', 'will-not-be-pursued'))
);
create index action_plan on action (plan_id, theme_id);
create index action_theme on action (theme_id);
create index action_lead on action (lead_id);
alter table action enable row level security;
alter table action force row level security;
create policy one_system on action
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table action_supporter (
    action_id       bigint not null references action on delete cascade,
    organisation_id bigint not null references organisation,
    system_id       int    not null,
    primary key (action_id, organisation_id)
);
create index action_supporter_organisation on action_supporter (organisation_id);
alter table action_supporter enable row level security;
alter table action_supporter force row level security;
create policy one_system on action_supporter
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table action_recommendation (
    action_id         bigint not null references action on delete cascade,
    recommendation_id bigint not null references recommendation on delete cascade,
    system_id         int    not null,
    primary key (action_id, recommendation_id)
);
create index action_recommendation_recommendation on action_recommendation (recommendation_id);
alter table action_recommendation enable row level security;
alter table action_recommendation force row level security;
create policy one_system on action_recommendation
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table action_ask (
    action_id bigint not null references action on delete cascade,
    ask_id    bigint not null references ask on delete cascade,
    system_id int    not null,
    primary key (action_id, ask_id)
);
create index action_ask_ask on action_ask (ask_id);
alter table action_ask enable row level security;
alter table action_ask force row level security;
create policy one_system on action_ask
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table milestone (
    id         bigint generated always as identity primary key,
    action_id  bigint not null references action on delete cascade,
    system_id  int    not null,
    title      jsonb  not null,
    due_on     date   not null,
    reached_on date,
    version    int    not null default 0
);
create index milestone_action on milestone (action_id, due_on);
alter table milestone enable row level security;
alter table milestone force row level security;
create policy one_system on milestone
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

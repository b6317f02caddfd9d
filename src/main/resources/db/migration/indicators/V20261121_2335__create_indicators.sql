-- What is measured: the metadata sheet is one document, because it is only ever read and written whole.
create table indicator (
    id              bigint generated always as identity primary key,
    system_id       int    not null references national_system,
    code            text   not null,
    name            jsonb  not null,
    kind            text   not null check (kind in ('structural', 'process', 'outcome')),
    sheet           jsonb  not null,
    institution_id  bigint references organisation,
    names_elsewhere text[] not null default '{}',
    visibility      text   not null check (visibility in ('public', 'internal')),
    version         int    not null default 0
);
create unique index indicator_code on indicator (system_id, lower(code));
alter table indicator enable row level security;
alter table indicator force row level security;
create policy one_system on indicator
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table indicator_recommendation (
    indicator_id      bigint not null references indicator on delete cascade,
    recommendation_id bigint not null references recommendation on delete cascade,
    system_id         int    not null,
    primary key (indicator_id, recommendation_id)
);
create index indicator_recommendation_other on indicator_recommendation (recommendation_id);
alter table indicator_recommendation enable row level security;
alter table indicator_recommendation force row level security;
create policy one_system on indicator_recommendation
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table indicator_cluster (
    indicator_id bigint not null references indicator on delete cascade,
    cluster_id   bigint not null references cluster on delete cascade,
    system_id    int    not null,
    primary key (indicator_id, cluster_id)
);
create index indicator_cluster_other on indicator_cluster (cluster_id);
alter table indicator_cluster enable row level security;
alter table indicator_cluster force row level security;
create policy one_system on indicator_cluster
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- Goals and targets of the Sustainable Development Goals.
create table indicator_term (
    indicator_id bigint not null references indicator on delete cascade,
    term_id      int    not null references term,
    system_id    int    not null,
    primary key (indicator_id, term_id)
);
create index indicator_term_other on indicator_term (term_id, system_id);
alter table indicator_term enable row level security;
alter table indicator_term force row level security;
create policy one_system on indicator_term
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A decision that nothing needs to be measured; taken back, it stays readable.
create table indicator_not_needed (
    id                bigint generated always as identity primary key,
    system_id         int         not null references national_system,
    recommendation_id bigint references recommendation on delete cascade,
    cluster_id        bigint references cluster on delete cascade,
    reason            text        not null,
    decided_at        timestamptz not null,
    decided_by        text        not null,
    ended_at          timestamptz,
    ended_by          text,
    check ((recommendation_id is null) <> (cluster_id is null)),
    check ((ended_at is null) = (ended_by is null))
);
create unique index indicator_not_needed_recommendation on indicator_not_needed (recommendation_id) where ended_at is null;
create unique index indicator_not_needed_cluster on indicator_not_needed (cluster_id) where ended_at is null;
alter table indicator_not_needed enable row level security;
alter table indicator_not_needed force row level security;
create policy one_system on indicator_not_needed
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table indicator_upload (
    id          bigint generated always as identity primary key,
    system_id   int         not null references national_system,
    account_id  bigint      not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    file_name   text        not null,
    file_hash   text        not null,
    state       text        not null,
    applied_at  timestamptz,
    added       int         not null default 0,
    corrected   int         not null default 0
);
create index indicator_upload_system on indicator_upload (system_id, id);
alter table indicator_upload enable row level security;
alter table indicator_upload force row level security;
create policy one_system on indicator_upload
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A value is never changed: a correction is a new row of the same cell that says which one it supersedes. The current value of
-- a cell is the one that no row supersedes.
create table indicator_value (
    id             bigint generated always as identity primary key,
    system_id      int         not null references national_system,
    indicator_id   bigint      not null references indicator,
    starts         date        not null,
    ends           date        not null check (ends >= starts),
    territory      text        not null default '',
    disaggregation text        not null default '',
    value          numeric(40, 12),
    missing        text check (missing in ('not-collected', 'not-available', 'not-applicable', 'suppressed', 'withdrawn')),
    status         text        not null check (status in ('provisional', 'final', 'revised')),
    source         text        not null,
    break_note     text,
    note           text,
    supersedes     bigint unique,
    why            text,
    upload_id      bigint references indicator_upload,
    entered_at     timestamptz not null,
    entered_by     text        not null,
    check ((value is null) <> (missing is null)),
    check ((supersedes is null) = (why is null)),
    unique (id, indicator_id, starts, ends, territory, disaggregation),
    foreign key (supersedes, indicator_id, starts, ends, territory, disaggregation)
        references indicator_value (id, indicator_id, starts, ends, territory, disaggregation)
);
create unique index indicator_value_first on indicator_value (indicator_id, starts, ends, territory, disaggregation)
    where supersedes is null;
create index indicator_value_latest on indicator_value (indicator_id, ends desc);

create function refuse_change_of_indicator_value() returns trigger language plpgsql as $$
begin
    raise exception 'Values of indicators are append-only: a correction supersedes';
end;
$$;
create trigger indicator_value_append_only before update or delete on indicator_value
    for each row execute function refuse_change_of_indicator_value();
create trigger indicator_value_no_truncate before truncate on indicator_value
    for each statement execute function refuse_change_of_indicator_value();
alter table indicator_value enable row level security;
alter table indicator_value force row level security;
create policy one_system on indicator_value
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- The newest row of an indicator is its baseline.
create table indicator_baseline (
    id           bigint generated always as identity primary key,
    system_id    int         not null references national_system,
    indicator_id bigint      not null references indicator on delete cascade,
    value_id     bigint      not null references indicator_value,
    reason       text        not null,
    approved_at  timestamptz not null,
    approved_by  text        not null
);
create index indicator_baseline_indicator on indicator_baseline (indicator_id, id desc);
alter table indicator_baseline enable row level security;
alter table indicator_baseline force row level security;
create policy one_system on indicator_baseline
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table indicator_target (
    id           bigint generated always as identity primary key,
    system_id    int            not null references national_system,
    indicator_id bigint         not null references indicator on delete cascade,
    operator     text           not null check (operator in ('at-least', 'at-most', 'exactly', 'above', 'below')),
    value        numeric(40, 12) not null,
    due          date           not null,
    scope        text           not null default '',
    citation     text           not null,
    set_at       timestamptz    not null,
    set_by       text           not null,
    withdrawn_at timestamptz,
    withdrawn_by text
);
create index indicator_target_indicator on indicator_target (indicator_id, due);
alter table indicator_target enable row level security;
alter table indicator_target force row level security;
create policy one_system on indicator_target
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- What a system's own tagged records taught, with how well it did on records it had not seen.
create table tag_model (
    system_id  int         not null references national_system,
    kind       text        not null check (kind in ('themes', 'persons', 'goals')),
    state      text        not null check (state in ('waiting', 'running', 'done', 'too-few')),
    asked_at   timestamptz not null,
    made_at    timestamptz,
    learnt_from int,
    held_out   int,
    tags       int,
    accuracy   jsonb,
    model      bytea,
    primary key (system_id, kind)
);
alter table tag_model enable row level security;
alter table tag_model force row level security;
create policy one_system on tag_model
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A suggestion that a person rejected is not made again.
create table rejected_suggestion (
    recommendation_id bigint      not null references recommendation on delete cascade,
    term_id           int         not null references term,
    system_id         int         not null references national_system,
    rejected_at       timestamptz not null,
    primary key (recommendation_id, term_id)
);
create index rejected_suggestion_term on rejected_suggestion (term_id);
alter table rejected_suggestion enable row level security;
alter table rejected_suggestion force row level security;
create policy one_system on rejected_suggestion
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

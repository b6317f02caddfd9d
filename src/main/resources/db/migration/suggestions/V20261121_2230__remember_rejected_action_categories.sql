-- A category of action that a person rejected is not suggested again for that recommendation.
create table rejected_action_category (
    recommendation_id bigint      not null references recommendation on delete cascade,
    category          int         not null,
    system_id         int         not null references national_system,
    rejected_at       timestamptz not null,
    primary key (recommendation_id, category)
);
alter table rejected_action_category enable row level security;
alter table rejected_action_category force row level security;
create policy one_system on rejected_action_category
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

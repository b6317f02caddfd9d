-- A link through which somebody without an account tells once about one thing. Of the token only its hash is kept.
create table answer_link (
    id                bigint generated always as identity primary key,
    system_id         int         not null references national_system,
    recommendation_id bigint      references recommendation on delete cascade,
    action_id         bigint      references action on delete cascade,
    organisation_id   bigint      not null references organisation,
    token_hash        bytea       not null unique,
    for_whom          text        not null,
    language          text        not null,
    made_by           text        not null,
    made_at           timestamptz not null,
    expires_at        timestamptz not null,
    used_at           timestamptz,
    revoked_at        timestamptz,
    update_id         bigint      references progress_update on delete set null,
    check (num_nonnulls(recommendation_id, action_id) = 1)
);
create index answer_link_organisation on answer_link (organisation_id);
alter table answer_link enable row level security;
alter table answer_link force row level security;
create policy one_system on answer_link
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

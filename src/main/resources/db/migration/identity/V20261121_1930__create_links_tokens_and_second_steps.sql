-- What a person proves itself with. Of every secret that Suivi hands out only a hash is kept.
alter table account
    add column accepted_at    timestamptz,
    add column totp_secret    bytea,
    add column totp_last_step bigint not null default 0;

create table one_time_link (
    id         bigint generated always as identity primary key,
    token_hash bytea       not null unique,
    purpose    text        not null check (purpose in ('first-administrator', 'invitation', 'password-reset')),
    account_id bigint references account on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((purpose = 'first-administrator') = (account_id is null))
);
create index one_time_link_account on one_time_link (account_id);

create table recovery_code (
    account_id bigint not null references account on delete cascade,
    code_hash  bytea  not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- Failures by account and by network address, so that all nodes slow the same guesser down.
create table failed_attempts (
    kind     text        not null,
    subject  text        not null,
    failures int         not null,
    last_at  timestamptz not null,
    primary key (kind, subject)
);
create index failed_attempts_last on failed_attempts (last_at);

create table api_token (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null references account on delete cascade,
    name         text        not null,
    token_hash   bytea       not null unique,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_account on api_token (account_id);

-- Passkeys, with the names that Spring Security's repositories expect. The id of a user entity is the key of its account.
create table user_entities (
    id           text not null primary key,
    name         text not null unique,
    display_name text
);
create table user_credentials (
    credential_id                text    not null primary key,
    user_entity_user_id          text    not null references user_entities on delete cascade,
    public_key                   bytea   not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean not null,
    authenticator_transports     text,
    public_key_credential_type   text,
    backup_state                 boolean not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        text    not null
);
create index user_credentials_user on user_credentials (user_entity_user_id);

-- Parties of other regions that read a practice, and what they say. Rows between countries: who sees them is asked of the practice.
create table practice_review (
    record_id   bigint      not null references assistance_record on delete cascade,
    party_id    bigint      not null references party,
    asked_at    timestamptz not null,
    answer      text        check (answer in ('holds', 'not-yet')),
    remarks     text        not null default '',
    answered_by text,
    answered_at timestamptz,
    primary key (record_id, party_id)
);

-- "We used this": what another State or organisation made of a practice. It counts once the origin agreed.
create table practice_reuse (
    id          bigint generated always as identity primary key,
    record_id   bigint      not null references assistance_record on delete cascade,
    party_id    bigint      not null references party,
    adapted     jsonb       not null,
    result      jsonb       not null,
    state       text        not null check (state in ('told', 'confirmed', 'declined')),
    told_by     text        not null,
    told_at     timestamptz not null,
    answered_by text,
    answered_at timestamptz,
    unique (record_id, party_id)
);

-- Spreadsheets with many short records, filled in during a workshop.
create table workshop_sheet (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('practice', 'offer')),
    party_id   bigint      not null references party,
    account_id bigint      not null references account,
    file_name  text        not null,
    file_hash  text        not null,
    language   text        not null,
    sent_at    timestamptz not null,
    applied_at timestamptz,
    written    int         not null default 0
);
create index workshop_sheet_account on workshop_sheet (account_id, id);

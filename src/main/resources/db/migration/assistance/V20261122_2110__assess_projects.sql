-- How help was received: the recipient first, the provider replies, those it was for add theirs. One row for each voice and phase.
create table project_assessment (
    id         bigint generated always as identity primary key,
    project_id bigint      not null references assistance_project on delete cascade,
    phase      text        not null check (phase in ('close', 'm12')),
    side       text        not null check (side in ('recipient', 'beneficiary')),
    party_id   bigint      not null references party,
    state      text        not null,
    publish    text        not null check (publish in ('aggregate', 'quote', 'full')),
    content    jsonb       not null,
    -- The recipient's words without what tells whose they are, as the desk wrote them for others to read.
    quote      jsonb,
    reply      jsonb,
    opened_on  date        not null,
    final_on   date,
    version    int         not null default 0,
    unique (project_id, phase, side, party_id)
);
create index project_assessment_state on project_assessment (state, final_on);

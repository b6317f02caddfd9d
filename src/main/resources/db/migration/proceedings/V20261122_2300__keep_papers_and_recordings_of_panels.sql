-- What remains of a panel is of all countries, as the panel is: nothing here belongs to a national system, so no table has one.

-- Where the recording is, and which moment of the panel's clock is its 00:00:00. Chapters are worked out from the journal.
create table panel_recording (
    panel_id   bigint primary key references panel on delete cascade,
    url        text   not null default '',
    starts_at  bigint,
    length_ms  bigint check (length_ms > 0),
    alive_at   timestamptz,
    checked_at timestamptz,
    answer     text   not null default '',
    version    int    not null default 0
);

create table panel_paper (
    id              bigint generated always as identity primary key,
    panel_id        bigint  not null references panel on delete cascade,
    template        text    not null check (template in ('SUMMARY', 'REPORT')),
    state           text    not null default 'DRAFT' check (state in ('DRAFT', 'REVIEWED', 'CLEARED', 'POSTED')),
    is_named        boolean not null default true,
    correction_days int     not null default 5 check (correction_days between 0 and 30),
    correct_until   date,
    audience        text    check (audience in ('EXTRANET', 'PUBLIC')),
    posted_at       timestamptz,
    version         int     not null default 0,
    unique (panel_id, template),
    check ((state = 'POSTED') = (audience is not null and posted_at is not null))
);

-- Each sentence keeps its sources. What nobody touched is written anew when the paper is brought up to date.
create table panel_paper_sentence (
    id        bigint generated always as identity primary key,
    paper_id  bigint  not null references panel_paper on delete cascade,
    origin    text    not null,
    section   text    not null
              check (section in ('INTRODUCTION', 'OPENING', 'PANELLISTS', 'DISCUSSION', 'POINTS', 'RESPONSES', 'ANNEX')),
    objective int,
    place     int     not null,
    texts     jsonb   not null,
    behind    jsonb   not null default '[]',
    sources   jsonb   not null,
    choice    text    not null default 'PROPOSED' check (choice in ('PROPOSED', 'KEPT', 'DROPPED')),
    is_edited boolean not null default false,
    version   int     not null default 0,
    unique (paper_id, origin)
);

create table panel_paper_review (
    paper_id    bigint not null references panel_paper on delete cascade,
    account_id  bigint not null references account,
    name        text   not null,
    reviewed_at timestamptz not null,
    primary key (paper_id, account_id)
);
create index panel_paper_review_account on panel_paper_review (account_id);

-- What a delegation asks to be corrected, within the days it has for that.
create table panel_paper_correction (
    id          bigint generated always as identity primary key,
    paper_id    bigint not null references panel_paper on delete cascade,
    sentence_id bigint not null references panel_paper_sentence on delete cascade,
    delegation  text   not null references delegation,
    language    text   not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    text        text   not null,
    asked_at    timestamptz not null,
    accepted    boolean,
    answered_by bigint references account,
    answered_at timestamptz,
    check ((accepted is null) = (answered_at is null))
);
create index panel_paper_correction_paper on panel_paper_correction (paper_id);
create index panel_paper_correction_sentence on panel_paper_correction (sentence_id);
create index panel_paper_correction_delegation on panel_paper_correction (delegation);
create index panel_paper_correction_answered on panel_paper_correction (answered_by);

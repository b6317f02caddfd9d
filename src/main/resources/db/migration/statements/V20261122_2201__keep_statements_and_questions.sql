-- What delegations give to read beside a panel, and what they ask. Like panels themselves it is of all countries.

-- How many words, or characters of Chinese, interpreters follow in a minute: easily, and still. To be settled with interpreters.
create table speaking_pace (
    language text primary key check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    counts   text not null check (counts in ('WORDS', 'CHARACTERS')),
    easy     int  not null check (easy between 20 and 1000),
    still    int  not null check (still between 20 and 1000),
    check (still >= easy)
);
insert into speaking_pace (language, counts, easy, still) values
    ('ar', 'WORDS', 110, 130), ('en', 'WORDS', 110, 130), ('fr', 'WORDS', 110, 130), ('ru', 'WORDS', 110, 130),
    ('es', 'WORDS', 110, 130), ('zh', 'CHARACTERS', 180, 210);

-- Each change of what stands beside a panel gives it the next version, which live pages follow.
create table statement_board (
    panel_id bigint primary key references panel on delete cascade,
    version  bigint not null
);

create table statement (
    id            bigint generated always as identity primary key,
    panel_id      bigint not null references panel on delete cascade,
    entry_id      int    not null,
    mark          text   not null default 'CHECK' check (mark in ('VERBATIM', 'CHECK')),
    shown         text   not null default 'KEPT' check (shown in ('TURN', 'AFTER', 'KEPT')),
    pronunciation text   not null default '' check (length(pronunciation) <= 200),
    posted_at     timestamptz,
    unique (panel_id, entry_id),
    foreign key (panel_id, entry_id) references panel_entry on delete cascade
);

-- The same statement in several languages; one of them is the official version. The file lies where all files lie.
create table statement_text (
    statement_id bigint not null references statement on delete cascade,
    language     text   not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    is_official  boolean not null,
    text         text   not null,
    amount       int    not null,
    file_name    text   not null,
    file_hash    text   not null,
    given_at     timestamptz not null,
    given_by     text   not null,
    primary key (statement_id, language)
);
create unique index one_official_version on statement_text (statement_id) where is_official;

-- The last change of the limit of somebody who still waits.
create table limit_notice (
    panel_id bigint not null,
    entry_id int    not null,
    was_ms   bigint not null,
    now_ms   bigint not null,
    at_ms    bigint not null,
    primary key (panel_id, entry_id),
    foreign key (panel_id, entry_id) references panel_entry on delete cascade
);

-- What booths tell the podium: it holds until it is taken back, or the turn is over.
create table booth_signal (
    id       bigint generated always as identity primary key,
    panel_id bigint not null references panel on delete cascade,
    language text   not null,
    kind     text   not null check (kind in ('TOO_FAST', 'NO_SOUND')),
    turn_id  int,
    given_at timestamptz not null,
    ended_at timestamptz
);
create unique index one_signal_each on booth_signal (panel_id, language, kind) where ended_at is null;

create table panel_question (
    id           bigint generated always as identity primary key,
    panel_id     bigint not null references panel on delete cascade,
    delegation   text   references delegation,
    panellist_id int,
    label        text   not null default '' check (length(label) <= 120),
    text         text   not null check (length(text) <= 1000),
    asked_at     timestamptz not null,
    asked_by     text   not null,
    answered_at  timestamptz,
    answered_by  text
);
create index panel_question_panel on panel_question (panel_id);
create index panel_question_delegation on panel_question (delegation);

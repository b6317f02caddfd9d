-- When reminders go out, and after how many days of lateness somebody else hears of it; a system without a row has the defaults.
create table reminder_rules (
    system_id         int        primary key references national_system,
    from_hour         int        not null check (from_hour between 0 and 23),
    weekly_on         int        not null check (weekly_on between 1 and 7),
    quiet_weekdays    smallint[] not null,
    alternate_after   int        not null check (alternate_after between 1 and 365),
    secretariat_after int        not null check (secretariat_after between 1 and 365),
    version           int        not null default 0,
    check (alternate_after <= secretariat_after),
    check (cardinality(quiet_weekdays) < 7)
);
alter table reminder_rules enable row level security;
alter table reminder_rules force row level security;
create policy one_system on reminder_rules
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create table quiet_day (
    system_id int  not null references national_system,
    day       date not null,
    name      text not null,
    primary key (system_id, day)
);
alter table quiet_day enable row level security;
alter table quiet_day force row level security;
create policy one_system on quiet_day
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- How often a person wants to be reminded; who never chose is reminded weekly.
create table reminder_choice (
    system_id  int    not null references national_system,
    account_id bigint not null references account on delete cascade,
    rhythm     text   not null check (rhythm in ('daily', 'weekly', 'none')),
    primary key (system_id, account_id)
);
alter table reminder_choice enable row level security;
alter table reminder_choice force row level security;
create policy one_system on reminder_choice
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- One run a day; a day is over when its run is finished.
create table digest_run (
    system_id   int         not null references national_system,
    day         date        not null,
    began_at    timestamptz not null,
    finished_at timestamptz,
    primary key (system_id, day)
);
alter table digest_run enable row level security;
alter table digest_run force row level security;
create policy one_system on digest_run
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- One mail to one person on one day. The row is there before the mail is sent, so there is never a second one; a row that stays
-- "claimed" is of a mail that may have been sent or not.
create table digest (
    system_id  int         not null references national_system,
    account_id bigint      not null references account on delete cascade,
    day        date        not null,
    state      text        not null check (state in ('claimed', 'sent', 'refused')),
    claimed_at timestamptz not null,
    primary key (system_id, account_id, day)
);
create index digest_day on digest (system_id, day);
alter table digest enable row level security;
alter table digest force row level security;
create policy one_system on digest
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- The secret address of a person's calendar; of the secret only the hash is kept.
create table calendar_feed (
    id           bigint generated always as identity primary key,
    system_id    int         not null references national_system,
    account_id   bigint      not null references account on delete cascade,
    token_hash   bytea       not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index calendar_feed_account on calendar_feed (account_id);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy one_system on calendar_feed
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

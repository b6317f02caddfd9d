-- Who answers for an institution's part: over a membership, so that whoever loses the role is no focal point any more.
create table focal_point (
    id              bigint generated always as identity primary key,
    system_id       int     not null references national_system,
    organisation_id bigint  not null references organisation,
    membership_id   bigint  not null references membership on delete cascade,
    is_alternate    boolean not null default false,
    since           date    not null,
    until           date,
    check (until >= since)
);
create index focal_point_organisation on focal_point (organisation_id);
create unique index focal_point_once on focal_point (membership_id, organisation_id) where until is null;
alter table focal_point enable row level security;
alter table focal_point force row level security;
create policy one_system on focal_point
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- Who leads or supports the follow-up of one thing, from a day to a day; an ended row is the history and stays.
create table assignment (
    id                bigint generated always as identity primary key,
    system_id         int    not null references national_system,
    recommendation_id bigint references recommendation on delete cascade,
    ask_id            bigint references ask on delete cascade,
    cluster_id        bigint references cluster on delete cascade,
    organisation_id   bigint not null references organisation,
    part              text   not null check (part in ('lead', 'supporting')),
    account_id        bigint references account on delete set null,
    since             date   not null,
    until             date,
    due_on            date,
    due_set_at        timestamptz not null,
    assigned_by       text   not null,
    version           int    not null default 0,
    check (num_nonnulls(recommendation_id, ask_id, cluster_id) = 1),
    check (until >= since)
);
create unique index assignment_lead_of_recommendation on assignment (recommendation_id) where part = 'lead' and until is null;
create unique index assignment_lead_of_ask on assignment (ask_id) where part = 'lead' and until is null;
create unique index assignment_lead_of_cluster on assignment (cluster_id) where part = 'lead' and until is null;
create unique index assignment_of_recommendation on assignment (recommendation_id, organisation_id) where until is null;
create unique index assignment_of_ask on assignment (ask_id, organisation_id) where until is null;
create unique index assignment_of_cluster on assignment (cluster_id, organisation_id) where until is null;
create index assignment_organisation on assignment (system_id, organisation_id) where until is null;
create index assignment_history on assignment (recommendation_id);
alter table assignment enable row level security;
alter table assignment force row level security;
create policy one_system on assignment
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- Every recommendation that a present assignment reaches: by itself, by one of its asks, by a cluster it is in.
create view assigned_recommendation as
select a.id as assignment_id, a.system_id, a.recommendation_id, a.organisation_id, a.part, a.account_id, a.due_on, a.due_set_at,
    'recommendation' as way
from assignment a where a.until is null and a.recommendation_id is not null
union all
select a.id, a.system_id, k.recommendation_id, a.organisation_id, a.part, a.account_id, a.due_on, a.due_set_at, 'ask'
from assignment a join ask k on k.id = a.ask_id where a.until is null
union all
select a.id, a.system_id, m.recommendation_id, a.organisation_id, a.part, a.account_id, a.due_on, a.due_set_at, 'cluster'
from assignment a join cluster_member m on m.cluster_id = a.cluster_id where a.until is null;

-- What an institution tells about its own work; delivery is the owner's word and never computed.
create table progress_update (
    id                bigint generated always as identity primary key,
    system_id         int         not null references national_system,
    recommendation_id bigint      not null references recommendation on delete cascade,
    organisation_id   bigint      not null references organisation,
    account_id        bigint      references account on delete set null,
    written_by        text        not null,
    done              jsonb       not null,
    done_on           date        not null,
    delivery          text        not null,
    why               jsonb       not null default '{}',
    challenges        jsonb       not null default '{}',
    assistance        jsonb       not null default '{}',
    state             text        not null
        check (state in ('draft', 'cleared', 'accepted', 'published', 'internal', 'returned')),
    asks_clearance    boolean     not null default false,
    returned_because  text,
    written_at        timestamptz not null,
    cleared_at        timestamptz,
    cleared_by        text,
    decided_at        timestamptz,
    decided_by        text,
    version           int         not null default 0
);
create index progress_update_recommendation on progress_update (recommendation_id, organisation_id);
create index progress_update_open on progress_update (system_id, organisation_id)
    where state in ('draft', 'returned', 'cleared', 'accepted');
create index progress_update_waiting on progress_update (system_id, cleared_at) where state in ('cleared', 'accepted');
create index progress_update_organisation on progress_update (organisation_id, written_at desc);
alter table progress_update enable row level security;
alter table progress_update force row level security;
create policy one_system on progress_update
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- A link or a kept file, with the day it is of and the place in it that matters.
create table update_evidence (
    id        bigint generated always as identity primary key,
    system_id int    not null,
    update_id bigint not null references progress_update on delete cascade,
    title     text   not null,
    link      text,
    file_hash text,
    dated     date,
    locator   text,
    check (num_nonnulls(link, file_hash) = 1)
);
create index update_evidence_update on update_evidence (update_id);
alter table update_evidence enable row level security;
alter table update_evidence force row level security;
create policy one_system on update_evidence
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

-- What passed from one focal point to the next, kept so that the page of it can be read a year later.
create table handover (
    id              bigint generated always as identity primary key,
    system_id       int      not null references national_system,
    organisation_id bigint   not null references organisation,
    from_account    bigint   references account on delete set null,
    to_account      bigint   references account on delete set null,
    from_name       text     not null,
    to_name         text     not null,
    promised        text     not null default '',
    contacts        text     not null default '',
    assignments     bigint[] not null,
    updates         bigint[] not null,
    handed_on       date     not null,
    handed_by       text     not null
);
create index handover_organisation on handover (organisation_id);
alter table handover enable row level security;
alter table handover force row level security;
create policy one_system on handover
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

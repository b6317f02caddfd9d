-- Addresses that are told, signed, when something moved that their person may read. They belong to an account and to no national system.
create table webhook (
    id         bigint      generated always as identity primary key,
    account_id bigint      not null references account on delete cascade,
    url        text        not null,
    kinds      text[]      not null,
    -- Signs what is sent, so it is kept as it is; nobody is shown it again.
    secret     text        not null,
    -- The last transition that was looked at: by transaction, so that none that commits late is passed over.
    seen_xid   xid8        not null,
    seen_event bigint      not null,
    created_at timestamptz not null
);
create index webhook_account on webhook (account_id);

-- What is to be sent are keys of transitions; what of them is told is asked anew each time it is tried.
create table webhook_delivery (
    id         bigint      generated always as identity primary key,
    webhook_id bigint      not null references webhook on delete cascade,
    events     bigint[]    not null,
    made_at    timestamptz not null,
    tries      int         not null default 0,
    tried_at   timestamptz,
    answer     text        not null default '',
    -- Empty once it was taken or given up.
    next_at    timestamptz
);
create index webhook_delivery_due on webhook_delivery (next_at) where next_at is not null;
create index webhook_delivery_of on webhook_delivery (webhook_id, id);

-- When modules above last said something else of a recommendation. Kept apart from the recommendation, whose own row then stays as it
-- is: an index that lost the change in a crash finds it here, and files made of it know that they are out of date.
create table followed_recommendation (
    recommendation_id bigint      primary key references recommendation on delete cascade,
    system_id         int         not null,
    changed_at        timestamptz not null
);
create index followed_recommendation_changed on followed_recommendation (changed_at);
create index followed_recommendation_system on followed_recommendation (system_id, changed_at);
alter table followed_recommendation enable row level security;
alter table followed_recommendation force row level security;
create policy one_system on followed_recommendation
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

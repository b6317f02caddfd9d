-- Why an offer helps nobody, by the rules at the last round; who may see the offer is asked anew.
create table match_idle_offer (
    offer_id bigint primary key references assistance_record on delete cascade,
    reason   text   not null
);

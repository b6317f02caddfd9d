-- Each side of an overlap is a project or an offer; where they are one of each, the project comes first. Two offers may meet in
-- several countries, each with a coordinator of its own.
alter table overlap_case
    alter column one_id drop not null,
    alter column other_id drop not null,
    add column one_offer_id bigint references assistance_record on delete cascade,
    add column other_offer_id bigint references assistance_record on delete cascade,
    add constraint overlap_case_one check (num_nonnulls(one_id, one_offer_id) = 1),
    add constraint overlap_case_other check (num_nonnulls(other_id, other_offer_id) = 1),
    add constraint overlap_case_project_first check (one_offer_id is null or other_id is null),
    add constraint overlap_case_offers check (one_offer_id < other_offer_id),
    drop constraint overlap_case_one_id_other_id_key,
    add constraint overlap_case_once unique nulls not distinct (one_id, one_offer_id, other_id, other_offer_id, country_id);
create index overlap_case_one_offer on overlap_case (one_offer_id) where one_offer_id is not null;
create index overlap_case_other_offer on overlap_case (other_offer_id) where other_offer_id is not null;

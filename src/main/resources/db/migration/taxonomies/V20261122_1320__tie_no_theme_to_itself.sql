alter table term_crosswalk add constraint term_crosswalk_of_two check (from_id <> to_id);

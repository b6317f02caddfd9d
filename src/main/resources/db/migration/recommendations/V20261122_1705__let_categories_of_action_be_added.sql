-- Which categories there are is reference data now; a recommendation keeps the code of its own.
alter table recommendation drop constraint recommendation_action_category_check;
alter table recommendation add constraint recommendation_action_category_check check (action_category between 1 and 99);

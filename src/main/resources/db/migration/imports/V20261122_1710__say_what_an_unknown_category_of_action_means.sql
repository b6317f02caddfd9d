-- A person can say what a label of a category of action means, as of any other label.
alter table import_alias drop constraint import_alias_kind_check;
alter table import_alias add constraint import_alias_kind_check
    check (kind in ('state', 'body', 'theme', 'person', 'sdg', 'position', 'action'));

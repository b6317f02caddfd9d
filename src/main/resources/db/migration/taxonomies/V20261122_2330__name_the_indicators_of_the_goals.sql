-- The indicators of the global framework of the SDGs get names, as a vocabulary that nothing is tagged with.
alter table taxonomy drop constraint taxonomy_kind_check;
alter table taxonomy add constraint taxonomy_kind_check
    check (kind in ('themes', 'persons', 'sdg', 'indicators', 'groups', 'positions', 'assistance', 'actions', 'national'));

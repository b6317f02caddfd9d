-- What a provider states of how it helps has more codes now; they stand together, beside its amounts.
update assistance_project
set content = jsonb_set(content, '{origin,stated,codes}', jsonb_build_object(
    'collaboration', coalesce(content #>> '{origin,stated,collaboration}', ''),
    'aid', coalesce(content #>> '{origin,stated,aid}', ''),
    'flow', '', 'finance', '', 'tied', '')) #- '{origin,stated,collaboration}' #- '{origin,stated,aid}'
where content #> '{origin,stated}' is not null;

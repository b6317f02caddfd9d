-- A statement asks once which system it is for, and not at each row it reads; and PostgreSQL reckons with the rows of a system
-- as they are, where it expected next to none and chose its ways accordingly.
do $$
declare
    asked_at_each_row constant text := '((current_setting(''suivi.system''::text, true) = (system_id)::text)'
        ' OR (current_setting(''suivi.system''::text, true) = ''*''::text))';
    asked_once constant text := '(system_id = (select nullif(translate(current_setting(''suivi.system'', true), ''*'', ''''), '''')::int)'
        ' or current_setting(''suivi.system'', true) = ''*'')';
    bound record;
begin
    for bound in
        select polrelid::regclass as name, polname, pg_get_expr(polqual, polrelid) as condition from pg_policy
        where strpos(pg_get_expr(polqual, polrelid), asked_at_each_row) > 0
    loop
        execute format('alter policy %I on %s using (%s)', bound.polname, bound.name,
            replace(bound.condition, asked_at_each_row, asked_once));
    end loop;
end
$$;

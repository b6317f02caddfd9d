-- Links of before know the address of a recommendation alone; people know it by its number, its mechanism and the year.
set local suivi.system = '*';

create function pg_temp.cited(links jsonb) returns jsonb language sql as $$
    select jsonb_agg(case when r.id is null or link ? 'cited' and link -> 'cited' <> 'null'::jsonb then link
            else link || jsonb_build_object('cited', jsonb_build_object(
                'called', (
                    select jsonb_object_agg(language, concat_ws(' · ', r.number, concat_ws(' ',
                        coalesce(m.called ->> language, m.called ->> 'en', m.called ->> 'fr', m.called ->> 'es', m.code), r.year)))
                    from unnest(array['ar', 'zh', 'en', 'fr', 'ru', 'es']) as language),
                'unofficial', to_jsonb(r.unofficial))) end order by place)
    from jsonb_array_elements(links) with ordinality as each (link, place)
        left join recommendation r on link ->> 'kind' = 'recommendation' and r.id = (link ->> 'id')::bigint
            and r.address = link ->> 'name'
        left join lateral (select code, case when short_name = '{}' then name else short_name end as called
            from mechanism where id = r.mechanism_id) as m on true
$$;

update assistance_record r set content = jsonb_set(content, path, pg_temp.cited(content #> path))
from (values ('need', array['origin', 'links']), ('challenge', array['links']), ('practice', array['terms', 'links']))
    as at (kind, path)
where at.kind = r.entity and jsonb_array_length(content #> path) > 0;

update assistance_project set content = jsonb_set(content, '{origin,links}', pg_temp.cited(content #> '{origin,links}'))
where jsonb_array_length(content #> '{origin,links}') > 0;

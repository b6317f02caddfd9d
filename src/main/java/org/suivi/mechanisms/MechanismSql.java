package org.suivi.mechanisms;

/** How the rows of reference files enter the tables: new ones are added, those that no person changed are renewed. */
final class MechanismSql {

    static final String STATES = """
            insert into state (code, iso2, m49, kind, regional_group, subregion, country_groups, name, formal_name, aliases, valid_from,
                valid_to, source)
            select code, iso2, m49, kind, regional_group, subregion,
                case when groups <> '{}' then array_remove(groups, 'none') end, name, second, aliases, valid_from, valid_to, source
            from jsonb_to_recordset(:rows::jsonb) as given(code text, iso2 text, m49 int, kind text, regional_group text,
                subregion int, groups text[], name jsonb, second jsonb, aliases text[], valid_from date, valid_to date, source text)
            on conflict (code) do update set iso2 = excluded.iso2, m49 = excluded.m49, kind = excluded.kind,
                regional_group = excluded.regional_group, subregion = excluded.subregion,
                country_groups = excluded.country_groups, name = excluded.name, formal_name = excluded.formal_name,
                aliases = excluded.aliases, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                source = excluded.source
            where state.version = 0
            """;

    static final String MECHANISMS = """
            insert into mechanism (code, type, sub_type, state_id, name, short_name, aliases, valid_from, valid_to, source)
            select code, type, sub_type, (select id from state where state.code = given.state), name, second, aliases,
                valid_from, valid_to, source
            from jsonb_to_recordset(:rows::jsonb) as given(code text, type text, sub_type text, state text, name jsonb,
                second jsonb, aliases text[], valid_from date, valid_to date, source text)
            on conflict (code) do update set type = excluded.type, sub_type = excluded.sub_type,
                state_id = excluded.state_id, name = excluded.name, short_name = excluded.short_name,
                aliases = excluded.aliases, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                source = excluded.source
            where mechanism.version = 0
            """;

    static final String MECHANISM_PARENTS = """
            update mechanism set parent_id = parent.id
            from jsonb_to_recordset(:rows::jsonb) as given(code text, parent text)
                join mechanism as parent on parent.code = given.parent
            where mechanism.code = given.code and mechanism.version = 0 and mechanism.parent_id is distinct from parent.id
            """;

    static final String TREATIES = """
            insert into treaty (code, name, short_name, aliases, mechanism_id, adopted_in, in_force_in, valid_from, valid_to,
                source)
            select code, name, jsonb_strip_nulls(jsonb_build_object('en', abbreviation)), aliases,
                (select id from mechanism where mechanism.code = given.body), adopted_year, in_force_year, valid_from,
                valid_to, source
            from jsonb_to_recordset(:rows::jsonb) as given(code text, name jsonb, abbreviation text, aliases text[],
                body text, adopted_year int, in_force_year int, valid_from date, valid_to date, source text)
            on conflict (code) do update set name = excluded.name, short_name = excluded.short_name,
                aliases = excluded.aliases, mechanism_id = excluded.mechanism_id, adopted_in = excluded.adopted_in,
                in_force_in = excluded.in_force_in, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                source = excluded.source
            where treaty.version = 0
            """;

    static final String TREATY_PROTOCOLS = """
            update treaty set protocol_of = main.id
            from jsonb_to_recordset(:rows::jsonb) as given(code text, is_protocol_of text)
                join treaty as main on main.code = given.is_protocol_of
            where treaty.code = given.code and treaty.version = 0 and treaty.protocol_of is distinct from main.id
            """;

    /** A ratification of a merged State or treaty belongs to the one that stands for it. */
    static final String RATIFICATIONS = """
            insert into ratification (state_id, treaty_id, year, status, as_of, source)
            select distinct on (1, 2) coalesce(state.merged_into, state.id), coalesce(treaty.merged_into, treaty.id),
                given.year, given.status, given.as_of, given.source
            from jsonb_to_recordset(:rows::jsonb) as given(state text, treaty text, year int, status text, as_of int,
                    source text)
                join state on state.code = given.state join treaty on treaty.code = given.treaty
            order by 1, 2, state.merged_into nulls first
            on conflict (state_id, treaty_id) do update set year = excluded.year, status = excluded.status,
                as_of = excluded.as_of, source = excluded.source
            where ratification.version = 0
            """;

    static final String RATIFICATIONS_KEPT = """
            select distinct given.state || '-' || given.treaty as pair
            from jsonb_to_recordset(:rows::jsonb) as given(state text, treaty text)
                join state on state.code = given.state join treaty on treaty.code = given.treaty
                join ratification on state_id = state.id and treaty_id = treaty.id
            where ratification.version > 0 order by pair
            """;

    static final String CYCLES = """
            insert into upr_cycle (code, first_session, last_session, valid_from, valid_to, source)
            select code, first_session, last_session, valid_from, valid_to, source
            from jsonb_to_recordset(:rows::jsonb) as given(code text, first_session int, last_session int, valid_from date,
                valid_to date, source text)
            on conflict (code) do update set first_session = excluded.first_session,
                last_session = excluded.last_session, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                source = excluded.source
            where upr_cycle.version = 0
            """;

    static final String SESSIONS = """
            insert into upr_session (code, cycle_id, year, valid_from, valid_to, source)
            select given.code, upr_cycle.id, year, start_date, end_date, given.source
            from jsonb_to_recordset(:rows::jsonb) as given(code text, cycle text, year int, start_date date, end_date date,
                source text) join upr_cycle on upr_cycle.code = given.cycle
            order by given.code::int
            on conflict (code) do update set cycle_id = excluded.cycle_id, year = excluded.year,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
            where upr_session.version = 0
            """;

    private MechanismSql() {}
}

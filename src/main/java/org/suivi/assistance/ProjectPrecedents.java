package org.suivi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.matches.Precedent;
import org.suivi.matches.Precedent.Kind;
import org.suivi.matches.Precedents;
import org.suivi.matching.Access;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** Projects that both sides confirmed, and what agencies report of their programmes, as something that a need can learn from. */
@Component
class ProjectPrecedents implements Precedents {

    private static final String ALL = """
            select p.id, p.standing, p.recipient_id, p.themes, p.functions, p.modalities, p.last_heard,
                array(select distinct x.party_id from project_party x where x.project_id = p.id) as involved,
                array(select distinct (link ->> 'system') || '/' || (link ->> 'kind') || '/' || (link ->> 'id')
                    from jsonb_array_elements(p.content -> 'origin' -> 'links') as link) as links,
                jsonb_build_array(p.title, p.content -> 'words' -> 'summary', p.content -> 'words' -> 'change')::text as words
            from assistance_project p
            where p.state <> 'cancelled'
                and (p.standing in ('confirmed', 'one-sided') or p.standing = 'unconfirmed' and p.origin = 'imported')
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ProjectList list;
    private final Parties parties;

    ProjectPrecedents(JdbcClient jdbc, ObjectMapper json, ProjectList list, Parties parties) {
        this.jdbc = jdbc;
        this.json = json;
        this.list = list;
        this.parties = parties;
    }

    @Override
    public List<Precedent> all() {
        return jdbc.sql(ALL).query(this::read).list();
    }

    private Precedent read(ResultSet row, int index) throws SQLException {
        return new Precedent(
                row.getString("standing").equals("unconfirmed") ? Kind.PROGRAMME : Kind.PROJECT,
                row.getLong("id"),
                row.getLong("recipient_id"),
                Set.of((Long[]) row.getArray("involved").getArray()),
                new Precedent.About(
                        List.of((Integer[]) row.getArray("themes").getArray()),
                        List.of((Integer[]) row.getArray("functions").getArray()),
                        List.of((Integer[]) row.getArray("modalities").getArray()),
                        List.of(),
                        Set.of((String[]) row.getArray("links").getArray())),
                LocalizedText.joined(json.readValue(row.getString("words"), LocalizedText[].class)),
                row.getObject("last_heard", LocalDate.class),
                Access.open());
    }

    @Override
    public Map<Long, Precedent.Shown> among(Actor actor, Kind kind, Collection<Long> ids) {
        if ((kind != Kind.PROJECT && kind != Kind.PROGRAMME) || ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Party> known = parties.all().stream().collect(Collectors.toMap(Party::id, Function.identity()));
        return list.among(actor, ids).stream().collect(Collectors.toMap(ProjectRow::id, row -> shown(row, known)));
    }

    /** The country first, for it went through it. */
    private static Precedent.Shown shown(ProjectRow row, Map<Long, Party> known) {
        List<LocalizedText> by = Stream.concat(Stream.of(row.between().recipient()), row.between().providers().stream())
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Party::name)
                .toList();
        return new Precedent.Shown(row.number(), row.path(), row.title(), by);
    }
}

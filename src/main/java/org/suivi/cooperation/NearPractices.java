package org.suivi.cooperation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/**
 * The front door to the practices of others that are nearest to a subject: shared themes count three, a shared kind of change two, a
 * shared instrument two; then what is better documented, fresher, older. Only what the reader may see is looked at.
 */
@Service
@Transactional(readOnly = true)
public class NearPractices {

    private static final String NEAREST = """
            with near as (
                select r.id, r.state, r.title::text as title, p.name::text as party, r.last_confirmed,
                    array(select unnest(r.themes) intersect select unnest(string_to_array(:themes, ',')::int[]) order by 1) as themes,
                    array(select unnest(r.functions) intersect select unnest(string_to_array(:functions, ',')::int[]) order by 1)
                        as functions,
                    array(select jsonb_array_elements_text(r.content -> 'what' -> 'instruments')
                        intersect select unnest(string_to_array(:instruments, ',')) order by 1) as instruments
                from assistance_record r join party_card p on p.id = r.party_id
                where r.entity = 'practice' and r.state in (:shown) and r.themes && string_to_array(:themes, ',')::int[]
                    and r.party_id not in (:mine) and
            """;

    private static final String FIRST = """
            )
            select * from near
            order by 3 * cardinality(themes) + 2 * cardinality(functions) + 2 * cardinality(instruments) desc,
                case state when 'reused' then 0 when 'documented' then 1 else 2 end, last_confirmed desc, id
            limit :size
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sight sight;
    private final Parties parties;

    NearPractices(JdbcClient jdbc, ObjectMapper json, Sight sight, Parties parties) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.parties = parties;
    }

    /** What work is about, or what it has in common with a practice: keys of terms, codes of mechanisms. */
    public record Subject(List<Integer> themes, List<Integer> functions, List<String> instruments) {}

    /** A practice with what it shares with the work. */
    public record Near(long id, PracticeState state, LocalizedText title, LocalizedText party, Subject shared) {

        public String number() {
            return Entity.PRACTICE.number(id);
        }

        public String path() {
            return Entity.PRACTICE.path() + "/" + id;
        }
    }

    public List<Near> to(Actor actor, Subject subject, int size) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("themes", joined(subject.themes()));
        parameters.put("functions", joined(subject.functions()));
        parameters.put("instruments", String.join(",", subject.instruments()));
        parameters.put("shown", shown());
        parameters.put("mine", mine(actor));
        parameters.put("size", size);
        return jdbc.sql(NEAREST + Reader.sees("r") + FIRST)
                .params(parameters)
                .query(this::near)
                .list();
    }

    private static List<String> shown() {
        return List.of(PracticeState.values()).stream()
                .filter(PracticeState::isShown)
                .map(RecordState::code)
                .toList();
    }

    /** A State knows its own. */
    private List<Long> mine(Actor actor) {
        Integer system = actor.system();
        List<Long> own = parties.all().stream()
                .filter(party -> system != null && Objects.equals(party.nationalSystem(), system))
                .map(Party::id)
                .toList();
        return own.isEmpty() ? List.of(0L) : own;
    }

    private static String joined(List<Integer> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private Near near(ResultSet row, int index) throws SQLException {
        return new Near(
                row.getLong("id"),
                PracticeState.valueOf(RecordState.constant(row.getString("state"))),
                json.readValue(row.getString("title"), LocalizedText.class),
                json.readValue(row.getString("party"), LocalizedText.class),
                new Subject(
                        List.of((Integer[]) row.getArray("themes").getArray()),
                        List.of((Integer[]) row.getArray("functions").getArray()),
                        strings(row.getArray("instruments"))));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

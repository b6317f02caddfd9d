package org.suivi.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.Sight;
import org.suivi.cooperation.Wait;
import org.suivi.cooperation.WaitSource;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import tools.jackson.databind.ObjectMapper;

/** What practices ask of a reader: to review one of another region, or to say whether a use of an own one elsewhere was one. */
@Service
@Order(2)
@Transactional(readOnly = true)
public class PracticesAsked implements WaitSource {

    public static final String PATH = "/clearing-house/practices/asked";

    private static final int PAGE_SIZE = 25;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sight sight;

    PracticesAsked(JdbcClient jdbc, ObjectMapper json, Sight sight) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
    }

    /** What is asked. */
    public enum What {
        REVIEW("reviews", """
                from practice_review w join assistance_record r on r.id = w.record_id join party_card p on p.id = r.party_id
                where w.answer is null and r.state = 'peer-review' and w.party_id in (:shares) and\s""", "w.asked_at"),
        USE("reuses", """
                from practice_reuse w join assistance_record r on r.id = w.record_id join party_card p on p.id = w.party_id
                where w.state = 'told' and r.party_id in (:shares) and\s""", "w.told_at");

        private final String place;
        private final String from;
        private final String at;

        What(String place, String from, String at) {
            this.place = place;
            this.from = from + Reader.sees("r");
            this.at = at;
        }

        /** In addresses and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<What> of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(what -> what.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * A practice about which something is asked.
     *
     * @param party whose practice it is, or who used it
     */
    public record Asked(long practice, LocalizedText title, LocalizedText party, Instant at, What what) {

        public String number() {
            return Entity.PRACTICE.number(practice);
        }

        /** Where it is answered. */
        public String path() {
            return Entity.PRACTICE.path() + "/" + practice + "#" + what.place;
        }
    }

    /** The oldest first. */
    public Page<Asked> page(Actor actor, What what, int number) {
        Map<String, Object> parameters = parameters(actor);
        long total = jdbc.sql("select count(*) " + what.from)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Asked> rows = jdbc.sql("select r.id, r.title::text, p.name::text, " + what.at + " as at " + what.from
                        + " order by at, r.id, p.id limit :size offset :skipped")
                .params(parameters)
                .param("size", PAGE_SIZE)
                .param("skipped", (number - 1L) * PAGE_SIZE)
                .query((row, index) -> read(what, row))
                .list();
        return new Page<>(rows, total, number, PAGE_SIZE);
    }

    @Override
    public List<Wait> of(Actor actor) {
        return sight.of(actor).shares().isEmpty()
                ? List.of()
                : jdbc.sql("select (select count(*) " + What.REVIEW.from + ") as review, (select count(*) "
                                + What.USE.from + ") as use")
                        .params(parameters(actor))
                        .query((row, index) ->
                                List.of(wait(What.REVIEW, row.getLong("review")), wait(What.USE, row.getLong("use"))))
                        .single();
    }

    private static Wait wait(What what, long count) {
        return new Wait("waits.practice." + what.code(), PATH + "?what=" + what.code(), count);
    }

    private Map<String, Object> parameters(Actor actor) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("shares", Reader.orNobody(reader.shares()));
        return parameters;
    }

    private Asked read(What what, ResultSet row) throws SQLException {
        return new Asked(
                row.getLong("id"),
                json.readValue(row.getString("title"), LocalizedText.class),
                json.readValue(row.getString("name"), LocalizedText.class),
                row.getTimestamp("at").toInstant(),
                what);
    }
}

package org.suivi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.ImprovementBoard.By;
import org.suivi.assistance.ImprovementBoard.Narrowed;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** The assessments behind the figures of what should be better; for the desk, which reads every one of them. */
@Service
@Transactional(readOnly = true)
public class ImprovementLists {

    private static final int PAGE_SIZE = 25;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ImprovementLists(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Which figure. */
    public enum Of {
        /** What was named. */
        SAID,
        /** Those who spoke. */
        SPOKE,
        /** Those who were allowed not to. */
        WAIVED;

        public static Of of(String code) {
            return Arrays.stream(values())
                    .filter(of -> of.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("problem.not-found"));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is asked for.
     *
     * @param improvement key of what should be better
     * @param along the value of what it is counted by; empty for all of the row
     */
    public record Asked(Of of, By by, Narrowed narrowed, int improvement, String along) {}

    /**
     * An assessment as often as the figure counts it.
     *
     * @param along the value that it is counted under; null where figures are not counted by one
     * @param on the day on which it was made final; null where it was waived
     */
    public record Told(
            long project,
            LocalizedText title,
            @Nullable String along,
            @Nullable LocalDate on) {

        public String number() {
            return ProjectRecord.number(project);
        }

        public String path() {
            return ProjectRecord.path(project);
        }
    }

    /** The newest first. */
    public Page<Told> of(Actor actor, Asked asked, int number) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        String found = switch (asked.of()) {
            case SAID ->
                "select * from (" + ImprovementBoard.said(asked.by())
                        + ") said where improvement = :improvement and (:along = '' or along = :along)";
            case SPOKE -> "select p.id, p.title, null as along, a.final_on" + ImprovementBoard.counted();
            case WAIVED -> "select p.id, p.title, null as along, a.final_on" + ImprovementBoard.WAIVED;
        };
        Map<String, Object> parameters = new HashMap<>(asked.narrowed().parameters());
        parameters.put("improvement", String.valueOf(asked.improvement()));
        parameters.put("along", asked.along());
        long total = jdbc.sql("select count(*) from (" + found + ") each")
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql("select id, title::text, along, final_on from (" + found
                                + ") each order by final_on desc nulls last, id, along limit :size offset :from")
                        .params(parameters)
                        .param("size", PAGE_SIZE)
                        .param("from", (number - 1L) * PAGE_SIZE)
                        .query(this::read)
                        .list(),
                total,
                number,
                PAGE_SIZE);
    }

    private Told read(ResultSet row, int index) throws SQLException {
        return new Told(
                row.getLong("id"),
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getString("along"),
                row.getObject("final_on", LocalDate.class));
    }
}

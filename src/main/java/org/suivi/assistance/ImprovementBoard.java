package org.suivi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.CountTable.Cell;
import org.suivi.cooperation.TimeLimits;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** What those who were helped say should be better: counts, words they agreed to, and the assessments that are missing. */
@Service
@Transactional(readOnly = true)
public class ImprovementBoard {

    /** Smaller counts are not said to the public. */
    public static final int FEWEST = 3;

    private static final int MOST_WORDS = 12;
    private static final String KIND = "(select c.kind from project_party x join party_card c on c.id = x.party_id"
            + " where x.project_id = p.id and x.role not in ('recipient', 'beneficiary') order by x.role = 'provider' desc, 1"
            + " limit 1)";

    /** Those that States were allowed not to make. */
    static final String WAIVED =
            " from project_assessment a join assistance_project p on p.id = a.project_id and a.state = 'waived'";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ProjectSight sight;
    private final ProjectStore store;
    private final TimeLimits limits;

    ImprovementBoard(JdbcClient jdbc, ObjectMapper json, ProjectSight sight, ProjectStore store, TimeLimits limits) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.store = store;
        this.limits = limits;
    }

    /** By what the improvements are counted. */
    public enum By {
        FUNCTION("unnest(p.functions)::text"),
        MODALITY("unnest(p.modalities)::text"),
        PROVIDER(KIND),
        YEAR("extract(year from a.final_on)::text");

        private final String column;

        By(String column) {
            this.column = column;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> of(@Nullable String code) {
            return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
        }
    }

    /**
     * To which projects the board is narrowed; the public reads it whole, because from parts of it small counts could be worked out.
     *
     * @param function key of a kind of change, 0 for all
     * @param modality key of a form of assistance, 0 for all
     * @param provider kind of the party that provides, empty for all
     */
    public record Narrowed(int function, int modality, String provider) {

        public static final Narrowed NOT = new Narrowed(0, 0, "");

        Map<String, Object> parameters() {
            return Map.of("function", function, "modality", modality, "provider", provider);
        }

        /** "&function=...", to go on with. */
        public String query() {
            return (function == 0 ? "" : "&function=" + function)
                    + (modality == 0 ? "" : "&modality=" + modality)
                    + (provider.isEmpty() ? "" : "&provider=" + provider);
        }
    }

    /**
     * The board as a reader sees it.
     *
     * @param table rows are keys of improvements
     * @param assessments how many spoke; null where that are too few for the public
     * @param missing projects whose assessment is over its time, as far as the reader sees them
     * @param toQuote projects whose recipient agreed to a quote that is not written yet; for the desk
     */
    public record Seen(
            By by,
            Narrowed narrowed,
            CountTable table,
            @Nullable Long assessments,
            @Nullable Long waived,
            List<LocalizedText> words,
            List<Missing> missing,
            List<Missing> toQuote) {}

    /** A project that nobody assessed in time. */
    public record Missing(long project, LocalizedText title) {

        public String number() {
            return ProjectRecord.number(project);
        }

        public String path() {
            return ProjectRecord.path(project);
        }
    }

    public Seen of(Actor actor, By by) {
        return of(actor, by, Narrowed.NOT);
    }

    /** The same over some projects. */
    public Seen of(Actor actor, By by, Narrowed asked) {
        boolean isPublic = !actor.may(Permission.READ_ASSISTANCE);
        Narrowed narrowed = isPublic ? Narrowed.NOT : asked;
        Map<String, Object> within = narrowed.parameters();
        Map<Cell, Long> cells = new HashMap<>();
        jdbc.sql("select improvement, along, count(*) as hits from (" + said(by) + ") said group by 1, 2")
                .params(within)
                .query(row -> {
                    cells.put(new Cell(row.getString("improvement"), row.getString("along")), row.getLong("hits"));
                });
        CountTable table = CountTable.of(cells);
        long spoke = jdbc.sql("select count(*)" + counted())
                .params(within)
                .query(Long.class)
                .single();
        long waived = jdbc.sql("select count(*)" + WAIVED).query(Long.class).single();
        return new Seen(
                by,
                narrowed,
                isPublic ? table.suppressed(FEWEST) : table,
                isPublic && spoke < FEWEST ? null : spoke,
                isPublic && waived < FEWEST ? null : waived,
                words(actor, within),
                missing(actor),
                actor.may(Permission.RUN_CLEARING_HOUSE) ? toQuote() : List.of());
    }

    /** A row for each time that something was named to be better, under each value of what it is counted by. */
    static String said(By by) {
        return "select * from (select p.id, p.title, a.final_on, improvement, " + by.column + " as along" + counted()
                + " cross join lateral jsonb_array_elements_text(a.content -> 'improvements') as improvement) named"
                + " where along is not null";
    }

    /** Assessments that were made final of projects that count. */
    static String counted() {
        return " " + """
                from project_assessment a join assistance_project p on p.id = a.project_id
                    and a.state in ('recipient-final', 'provider-replied', 'locked') and a.final_on is not null
                    and %s
                    and (:function = 0 or :function = any(p.functions)) and (:modality = 0 or :modality = any(p.modalities))
                    and (:provider = '' or :provider = %s)
                """.formatted(ProjectOnly.COUNTS.condition(), KIND);
    }

    /** Words that the desk made a quote of, and those that were published in full on projects that the reader sees. */
    private List<LocalizedText> words(Actor actor, Map<String, Object> within) {
        return jdbc.sql("select case when a.publish = 'quote' then a.quote else a.content -> 'how' end ::text as words"
                        + counted()
                        + " where (a.publish = 'quote' and coalesce(a.quote, '{}') <> '{}' or a.publish = 'full' and "
                        + ProjectReader.sees("p") + ") order by a.final_on desc, a.id limit :most")
                .params(sight.of(actor).parameters())
                .params(within)
                .param("most", MOST_WORDS)
                .query((row, index) -> json.readValue(row.getString("words"), LocalizedText.class))
                .list();
    }

    private List<Missing> toQuote() {
        return jdbc.sql(
                        "select distinct p.id, p.title::text from project_assessment a join assistance_project p on p.id = a.project_id"
                                + " where a.publish = 'quote' and coalesce(a.quote, '{}') = '{}'"
                                + " and a.state in ('recipient-final', 'provider-replied', 'locked') order by p.id limit 50")
                .query(this::read)
                .list();
    }

    private Missing read(ResultSet row, int index) throws SQLException {
        return new Missing(row.getLong("id"), json.readValue(row.getString("title"), LocalizedText.class));
    }

    private List<Missing> missing(Actor actor) {
        return jdbc.sql(
                        "select p.id, p.title::text from assistance_project p join project_assessment a on a.project_id = p.id"
                                + " and a.side = 'recipient' and a.state = 'open' and a.opened_on < :since where "
                                + ProjectReader.sees("p") + " order by a.opened_on, p.id limit 50")
                .params(sight.of(actor).parameters())
                .param("since", store.today().minusDays(limits.days("assess")))
                .query(this::read)
                .list();
    }
}

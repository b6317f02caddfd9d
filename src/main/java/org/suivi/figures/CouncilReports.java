package org.suivi.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The front door to the reports to the Council: the desk makes them, everybody reads them. */
@Service
@Transactional(readOnly = true)
public class CouncilReports {

    private static final String SELECT =
            "select number, made_at, sections::text, is_withdrawn, version from council_report where (:desk or not is_withdrawn)";

    private final List<PublicFigures> figures;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CouncilReports(
            ObjectProvider<PublicFigures> figures,
            JdbcClient jdbc,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.figures = figures.orderedStream().toList();
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** The newest first. */
    public List<CouncilReport> all(Actor actor) {
        return jdbc.sql(SELECT + " order by number desc")
                .param("desk", isDesk(actor))
                .query(this::read)
                .list();
    }

    public CouncilReport numbered(Actor actor, long number) {
        return jdbc.sql(SELECT + " and number = :number")
                .param("desk", isDesk(actor))
                .param("number", number)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** What a report made now would say. */
    public CouncilReport asOfNow(Actor actor) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return new CouncilReport(
                0,
                clock.instant(),
                figures.stream().flatMap(each -> each.tell().stream()).toList(),
                false,
                0);
    }

    /** Makes the report of this moment; its number. */
    @Transactional
    public long keep(Actor actor) {
        CouncilReport now = asOfNow(actor);
        String sections = json.writeValueAsString(now.sections());
        long number = jdbc.sql("""
                        insert into council_report (made_at, sections) values (:now, :sections::jsonb) returning number
                        """)
                .param("now", Timestamp.from(now.madeAt()))
                .param("sections", sections)
                .query(Long.class)
                .single();
        events.publishEvent(new ReportKept(actor, CouncilReport.ref(number), now.sections()));
        return number;
    }

    /** Takes a report from the public, where something in it should not be read, or gives it back. */
    @Transactional
    public void show(Actor actor, long number, int version, boolean shown) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        CouncilReport report = numbered(actor, number);
        int saved = jdbc.sql("update council_report set is_withdrawn = :withdrawn, version = version + 1"
                        + " where number = :number and version = :version")
                .param("withdrawn", !shown)
                .param("number", number)
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(CouncilReport.ref(number));
        }
        if (report.isWithdrawn() == shown) {
            events.publishEvent(new ReportShown(actor, CouncilReport.ref(number), shown));
        }
    }

    private static boolean isDesk(Actor actor) {
        return actor.may(Permission.RUN_CLEARING_HOUSE);
    }

    private CouncilReport read(ResultSet row, int index) throws SQLException {
        return new CouncilReport(
                row.getLong("number"),
                row.getTimestamp("made_at").toInstant(),
                List.of(json.readValue(row.getString("sections"), Section[].class)),
                row.getBoolean("is_withdrawn"),
                row.getInt("version"));
    }
}

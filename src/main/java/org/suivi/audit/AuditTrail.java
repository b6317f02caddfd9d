package org.suivi.audit;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.ReadingRule;
import org.suivi.shared.Ref;
import org.suivi.shared.Where;

/** Reads the log: whole for those who watch over a system, and the history of one thing for those who may read the thing. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private final JdbcClient jdbc;
    private final ChangeReading reading;
    private final Seals seals;
    private final List<ReadingRule> rules;

    AuditTrail(JdbcClient jdbc, ChangeReading reading, Seals seals, List<ReadingRule> rules) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.seals = seals;
        this.rules = rules;
    }

    /**
     * The newest entries of the actor's system (of the installation, where there is none) that the filter lets through.
     */
    public List<AuditRow> newest(Actor actor, AuditFilter filter, ZoneId zone, Stretch stretch) {
        Where where = conditions(actor, filter, zone).and("number < :before", "before", stretch.before());
        List<AuditEntry> entries = jdbc.sql(
                        "select * from audit_entry" + where.sql() + " order by number desc limit :most")
                .params(where.parameters())
                .param("most", stretch.most())
                .query(AuditEntry::read)
                .list();
        return sealed(actor, reading.of(actor, stretch.language(), entries));
    }

    /**
     * How much of the log one page shows.
     *
     * @param before number of the last entry already seen; null to begin with the newest
     */
    public record Stretch(@Nullable Long before, int most, Language language) {}

    /**
     * Gives every entry that the filter lets through to the reader as it was written, but for words that are sealed, oldest first,
     * however many there are.
     */
    public void all(Actor actor, AuditFilter filter, ZoneId zone, Consumer<AuditRow> reader) {
        Where where = conditions(actor, filter, zone);
        try (Stream<AuditEntry> entries = jdbc
                .sql("select * from audit_entry" + where.sql() + " order by number")
                .withFetchSize(1000)
                .params(where.parameters())
                .query(AuditEntry::read)
                .stream()) {
            entries.map(reading::asWritten).map(seals.forReader(actor)).forEach(reader);
        }
    }

    /** What happened to one thing, newest first. */
    public List<AuditRow> history(Actor actor, Ref subject, int most, Language language) {
        if (!mayRead(actor, subject)) {
            throw new NotFound("problem.not-found");
        }
        List<AuditEntry> entries = jdbc.sql("""
                        select * from audit_entry
                        where system_id = :system and subject_type = :type and subject_id = :id
                        order by number desc limit :most
                        """)
                .param("system", actor.inSystem())
                .param("type", subject.type())
                .param("id", subject.id())
                .param("most", most)
                .query(AuditEntry::read)
                .list();
        return sealed(actor, reading.of(actor, language, entries));
    }

    private List<AuditRow> sealed(Actor actor, List<AuditRow> rows) {
        return rows.stream().map(seals.forReader(actor)).toList();
    }

    private boolean mayRead(Actor actor, Ref subject) {
        return actor.may(Permission.READ_AUDIT)
                || rules.stream()
                        .filter(rule -> rule.type().equals(subject.type()))
                        .anyMatch(rule -> rule.mayRead(actor, subject.id()));
    }

    private static Where conditions(Actor actor, AuditFilter filter, ZoneId zone) {
        Integer system = actor.system();
        actor.mustHave(system == null ? Permission.ADMINISTER : Permission.READ_AUDIT);
        return new Where()
                .and("system_id = :system", "system", system == null ? AuditLog.INSTALLATION : system)
                .and("position(lower(:who) in lower(actor_name)) > 0", "who", filter.who())
                .and("(subject_type = :what or subject_type || '/' || subject_id = :what)", "what", filter.what())
                .and("verb = :verb", "verb", filter.verb())
                .and("at >= :from", "from", startOf(filter.from(), zone, 0))
                .and("at < :to", "to", startOf(filter.to(), zone, 1));
    }

    private static @Nullable Timestamp startOf(@Nullable LocalDate day, ZoneId zone, int daysLater) {
        return day == null
                ? null
                : Timestamp.from(day.plusDays(daysLater).atStartOfDay(zone).toInstant());
    }
}

package org.suivi.audit;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.AuditedKinds;
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
    private final Set<String> ofHouse;
    private final ApplicationEventPublisher events;

    AuditTrail(
            JdbcClient jdbc,
            ChangeReading reading,
            Seals seals,
            List<ReadingRule> rules,
            List<AuditedKinds> audited,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.seals = seals;
        this.rules = rules;
        this.ofHouse =
                audited.stream().flatMap(kinds -> kinds.types().stream()).collect(Collectors.toUnmodifiableSet());
        this.events = events;
    }

    /**
     * The newest entries of the actor's system (of the installation, where there is none) that the filter lets through.
     */
    public List<AuditRow> newest(Actor actor, AuditFilter filter, ZoneId zone, Stretch stretch) {
        return newest(actor, conditions(actor, filter, zone), stretch);
    }

    /** The same of what happened to records of the clearing house between countries, for its auditor. */
    public List<AuditRow> newestOfHouse(Actor actor, AuditFilter filter, Stretch stretch) {
        return newest(actor, ofHouse(actor, filter), stretch);
    }

    private List<AuditRow> newest(Actor actor, Where conditions, Stretch stretch) {
        Where where = conditions.and("number < :before", "before", stretch.before());
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
        all(actor, conditions(actor, filter, zone), reader);
    }

    /** The same of what happened to records of the clearing house between countries, for its auditor. */
    public void allOfHouse(Actor actor, AuditFilter filter, Consumer<AuditRow> reader) {
        all(actor, ofHouse(actor, filter), reader);
    }

    private void all(Actor actor, Where where, Consumer<AuditRow> reader) {
        try (Stream<AuditEntry> entries = jdbc
                .sql("select * from audit_entry" + where.sql() + " order by number")
                .withFetchSize(1000)
                .params(where.parameters())
                .query(AuditEntry::read)
                .stream()) {
            entries.map(reading::asWritten).map(seals.forReader(actor)).forEach(reader);
        }
    }

    /** Opens one entry for the auditor of the clearing house; where its words are sealed, the log keeps that they were read. */
    @Transactional
    public AuditRow open(Actor actor, long number, Language language) {
        Where where =
                ofHouse(actor, new AuditFilter(null, null, null, null, null)).and("number = :number", "number", number);
        List<AuditEntry> found = jdbc.sql("select * from audit_entry" + where.sql())
                .params(where.parameters())
                .query(AuditEntry::read)
                .list();
        AuditRow row = reading.of(actor, language, found).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (seals.forReader(actor).apply(row).isSealed()) {
            events.publishEvent(new WordsOpened(actor, row.about().ref(), number));
        }
        return row;
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
        return narrowed(system == null ? AuditLog.INSTALLATION : system, filter, zone);
    }

    private Where ofHouse(Actor actor, AuditFilter filter) {
        actor.mustHave(Permission.AUDIT_CLEARING_HOUSE);
        return narrowed(AuditLog.INSTALLATION, filter, ZoneOffset.UTC)
                .and("subject_type in (:ofHouse)", "ofHouse", ofHouse);
    }

    private static Where narrowed(int system, AuditFilter filter, ZoneId zone) {
        return new Where()
                .and("system_id = :system", "system", system)
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

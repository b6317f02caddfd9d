package org.suivi.recommendations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.shared.Ref;
import org.suivi.taxonomies.ReferenceAdded;
import org.suivi.taxonomies.ReferenceChanged;

/**
 * Lets lists follow when an administrator corrects under which facets recommendations count: a State's region, the parent of a
 * term, which themes of two cycles are the same.
 */
@Component
class CorrectedReferences {

    private static final int PORTION = 5_000;

    private static final String OF_STATE =
            "select system_id, recommendation_id from recommending_state where state_id = :id";

    private static final String OF_TERM =
            "select system_id, recommendation_id from recommendation_tag where term_id = :id";

    private static final String OF_THEMES = """
            select distinct tag.system_id, recommendation_id from recommendation_tag as tag
                join term on term.id = term_id join taxonomy on taxonomy.id = taxonomy_id
            where taxonomy.code || '/' || term.code in (:themes)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final ApplicationEventPublisher events;

    CorrectedReferences(JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
        this.events = events;
    }

    @EventListener
    void follow(ReferenceChanged changed) {
        Map<String, String> before = changed.before().details();
        Map<String, String> after = changed.after().details();
        Ref subject = changed.subject();
        if (subject.type().equals("term_crosswalk")) {
            touchThemes(Stream.of(before, after));
        } else if (!before.equals(after) && subject.type().equals("state")) {
            touch(OF_STATE, Map.of("id", subject.id()));
        } else if (!before.equals(after) && subject.type().equals("term")) {
            touch(OF_TERM, Map.of("id", subject.id()));
        }
    }

    @EventListener
    void follow(ReferenceAdded added) {
        if (added.subject().type().equals("term_crosswalk")) {
            touchThemes(Stream.of(added.after().details()));
        }
    }

    private void touchThemes(Stream<Map<String, String>> ties) {
        Set<String> themes = ties.map(tie -> tie.getOrDefault("theme", "")).collect(Collectors.toSet());
        touch(OF_THEMES, Map.of("themes", themes));
    }

    private record Row(int system, long id) {}

    /** An administrator acts in no system, and sees no rows of any. */
    private void touch(String sql, Map<String, ?> parameters) {
        List<Row> rows = SystemScope.inAll(() -> Objects.requireNonNull(reading.execute(status -> jdbc.sql(sql)
                .params(parameters)
                .query((row, index) -> new Row(row.getInt("system_id"), row.getLong("recommendation_id")))
                .list())));
        rows.stream()
                .collect(Collectors.groupingBy(
                        Row::system, TreeMap::new, Collectors.mapping(Row::id, Collectors.toList())))
                .forEach(this::touch);
    }

    private void touch(int system, List<Long> ids) {
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<Long> portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
            events.publishEvent(new RecommendationsTouched(system, Set.copyOf(portion)));
        }
    }
}

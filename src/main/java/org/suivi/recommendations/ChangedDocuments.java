package org.suivi.recommendations;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.mechanisms.DocumentChanged;

/** What is said of a document is said of the recommendations in it: whoever follows them shall hear of it. */
@Component
class ChangedDocuments {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ChangedDocuments(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void follow(DocumentChanged changed) {
        int system = changed.actor().inSystem();
        List<Long> touched = jdbc.sql("""
                        update recommendation set changed_at = now() where document_id = :document and system_id = :system
                        returning id
                        """)
                .param("document", changed.id())
                .param("system", system)
                .query(Long.class)
                .list();
        if (!touched.isEmpty()) {
            events.publishEvent(new RecommendationsTouched(system, Set.copyOf(touched)));
        }
    }
}

package org.suivi.recommendations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what changed in a transaction, so that assigning thousands makes the index catch up once; and writes down that it changed,
 * so that an index which lost it in a crash finds it again.
 */
@Component
class FollowUpChanges {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FollowUpChanges(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void gather(FollowUpChanged changed) {
        if (!changed.ids().isEmpty()) {
            gathered().of(changed.system()).addAll(changed.ids());
        }
    }

    private Gathered gathered() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Gathered gathered && gathered.owner() == this) {
                return gathered;
            }
        }
        var begun = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private void tell(int system, Set<Long> ids) {
        jdbc.sql("""
                        insert into followed_recommendation (recommendation_id, system_id, changed_at)
                        select id, system_id, now() from recommendation where id = any(:ids) and system_id = :system
                        on conflict (recommendation_id) do update set changed_at = excluded.changed_at
                        """)
                .param("ids", ids.stream().sorted().toArray(Long[]::new))
                .param("system", system)
                .update();
        events.publishEvent(new RecommendationsTouched(system, ids));
    }

    /** The changes of one transaction by system. */
    private final class Gathered implements TransactionSynchronization {

        private final Map<Integer, Set<Long>> bySystem = new HashMap<>();

        FollowUpChanges owner() {
            return FollowUpChanges.this;
        }

        Set<Long> of(int system) {
            return bySystem.computeIfAbsent(system, unused -> new HashSet<>());
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            bySystem.forEach(FollowUpChanges.this::tell);
        }
    }
}

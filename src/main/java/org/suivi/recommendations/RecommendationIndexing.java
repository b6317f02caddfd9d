package org.suivi.recommendations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.search.SearchIndex;

/**
 * Lets the index follow the database. It runs after the commit but before the answer, so that a list never lags the one who
 * changed it; the event is kept until then, so that a crash in between loses nothing.
 */
@Component
class RecommendationIndexing {

    private final SearchIndex index;
    private final RecommendationDocuments documents;
    private final TransactionTemplate reading;

    RecommendationIndexing(
            SearchIndex index, RecommendationDocuments documents, PlatformTransactionManager transactions) {
        this.index = index;
        this.documents = documents;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void follow(RecommendationsTouched touched) {
        var changed = SystemScope.in(touched.system(), () -> reading.execute(status -> documents.of(touched.ids())));
        index.write(changed == null ? List.of() : changed);
        index.visibleNow();
    }
}

package org.suivi.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For what only memory needs to hear: unlike the listeners of events it leaves nothing in the database to be delivered again. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Does it when the running transaction was committed, or at once where there is none. */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            /** Before the listeners of events, which may read what is to be read anew. */
            @Override
            public int getOrder() {
                return 0;
            }

            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}

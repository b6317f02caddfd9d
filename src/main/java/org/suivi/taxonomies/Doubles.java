package org.suivi.taxonomies;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/** Merges two entries that are the same thing, everywhere at once: in all modules and all systems, in one transaction. */
@Service
public class Doubles {

    private final ReferenceLists lists;
    private final EntryStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Doubles(
            ReferenceLists lists,
            EntryStore store,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.store = store;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The first entry remains as a pointer only; the second gets its labels and everything that named it.
     *
     * @param from the double that goes
     * @param into the entry that stays
     */
    public void merge(Actor actor, String list, int from, int into) {
        actor.mustHave(Permission.ADMINISTER);
        SystemScope.inAll(() -> {
            transaction.executeWithoutResult(status -> mergeHere(actor, list, from, into));
            return true;
        });
    }

    private void mergeHere(Actor actor, String list, int from, int into) {
        ReferenceList.Merges merges = lists.named(list).merges();
        if (merges == null) {
            throw new NotFound("problem.not-found");
        }
        ReferenceEntry twin = lists.entry(list, from);
        ReferenceEntry staying = lists.entry(list, into);
        staying.absorb(twin);
        store.save(lists.named(list), staying);
        store.save(lists.named(list), twin);
        store.follow(lists.named(list), from, into);
        events.publishEvent(merges.event(actor, from, into));
    }
}

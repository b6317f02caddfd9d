package org.suivi.taxonomies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** Merges two entries that are the same thing, everywhere at once: in all modules and all systems, in one transaction. */
@Service
public class Doubles {

    private final ReferenceLists lists;
    private final EntryStore store;
    private final Referrers referrers;
    private final ReferenceLoader files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Doubles(
            ReferenceLists lists,
            EntryStore store,
            Referrers referrers,
            ReferenceLoader files,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.store = store;
        this.referrers = referrers;
        this.files = files;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a person looks at before two entries become one.
     *
     * @param moves how many rows of each table name the entry, by message key
     * @param candidates entries of the same category that it may double
     */
    public record Preview(ReferenceEntry entry, Map<String, Long> moves, List<ReferenceEntry> candidates) {}

    /** What would follow the entry if it went, and the entries of its category that have the words. */
    public Preview preview(Actor actor, String list, int id, String words, Language language) {
        return within(actor, list, of -> {
            ReferenceEntry entry = one(of, id);
            Map<String, Long> moves = new TreeMap<>();
            for (Referrer referrer : referrers.of(of.table())) {
                long rows = referrers.count(referrer, id);
                if (rows > 0) {
                    moves.merge(word(referrer.table()), rows, Long::sum);
                }
            }
            List<ReferenceEntry> candidates =
                    lists.page(of, new EntryFilter(words, entry.category(), 1), language).rows().stream()
                            .filter(other -> other.id() != id && other.mergedInto() == null)
                            .toList();
            return new Preview(entry, moves, candidates);
        });
    }

    /**
     * The first entry remains as a pointer only; the second gets its labels and everything that named it.
     *
     * @param from the double that goes
     * @param into the entry that stays
     */
    public void merge(Actor actor, String list, int from, int into) {
        within(actor, list, of -> {
            ReferenceEntry twin = one(of, from);
            twin.mustBeOfTheSortOf(one(of, into));
            if (of.table().equals("taxonomy") && files.bring("taxonomies.csv", twin.code())) {
                throw new Refused("reference.merge.known", twin.code());
            }
            mergeHere(actor, of, from, into);
            return true;
        });
    }

    private void mergeHere(Actor actor, ReferenceList list, int from, int into) {
        one(list, into).absorb(one(list, from));
        events.publishEvent(new DoublesMerged(actor, new Ref(list.table(), into), from));
        follow(actor, list.table(), from, into);
        ReferenceEntry staying = one(list, into);
        ReferenceEntry twin = one(list, from);
        staying.absorb(twin);
        store.save(list, staying);
        store.save(list, twin);
    }

    private void follow(Actor actor, String table, long from, long into) {
        for (Referrer referrer : referrers.of(table)) {
            List<Long> left = List.of();
            if (referrers.of(referrer.table()).isEmpty()) {
                referrers.dropDoubles(referrer, from, into);
            } else {
                left = settle(actor, referrer, referrers.doubles(referrer, from, into));
            }
            referrers.move(referrer, from, into, left);
        }
    }

    /**
     * Doubles that come of the merge: the terms of two vocabularies that have one code, the documents of two mechanisms for one
     * session. They become one as well, unless they can do without the entry: two parties stay two.
     *
     * @return the rows that keep naming the one that goes
     */
    private List<Long> settle(Actor actor, Referrer referrer, List<Referrers.Pair> pairs) {
        List<Long> left = new ArrayList<>();
        for (Referrers.Pair pair : pairs) {
            List<ReferenceList> of = among(actor)
                    .filter(list -> list.canHaveDoubles() && list.table().equals(referrer.table()))
                    .filter(list ->
                            store.find(list, Math.toIntExact(pair.going())).isPresent())
                    .toList();
            if (!of.isEmpty()) {
                mergeHere(actor, of.get(0), Math.toIntExact(pair.going()), Math.toIntExact(pair.staying()));
                left.add(pair.going());
            } else if (referrers.isOptional(referrer)) {
                left.add(pair.going());
            } else {
                follow(actor, referrer.table(), pair.going(), pair.staying());
                referrers.delete(referrer.table(), pair.going());
            }
        }
        return left;
    }

    /** In the scope and with the permission that the list is kept with: a system's own terms are nobody else's. */
    private <T> T within(Actor actor, String list, Function<ReferenceList, T> work) {
        List<ReferenceList> own = NationalTaxonomies.lists(actor).toList();
        boolean isOwn = own.stream().anyMatch(each -> each.code().equals(list));
        actor.mustHave(isOwn ? Permission.MANAGE_SYSTEM : Permission.ADMINISTER);
        ReferenceList of = among(actor)
                .filter(each -> each.code().equals(list) && each.canHaveDoubles())
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        Supplier<T> inTransaction = () -> transaction.execute(status -> work.apply(of));
        return isOwn ? SystemScope.in(actor.inSystem(), inTransaction) : SystemScope.inAll(inTransaction);
    }

    private Stream<ReferenceList> among(Actor actor) {
        return Stream.concat(NationalTaxonomies.lists(actor), lists.all());
    }

    private ReferenceEntry one(ReferenceList list, int id) {
        return store.find(list, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** A list of reference data is called what its tab is called; terms stand in many lists. */
    private String word(String table) {
        return lists.all()
                .filter(list -> list.table().equals(table) && !table.equals("term"))
                .map(list -> "reference.list." + list.code())
                .findFirst()
                .orElse("reference.moves." + table);
    }
}

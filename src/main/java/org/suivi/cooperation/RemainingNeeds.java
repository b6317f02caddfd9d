package org.suivi.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/**
 * The front door to what help left undone: it becomes a need of its own that knows the first one. Who may not see both of them, or not
 * know whose they are, is told nothing of it: the name of one would be that of the other.
 */
@Service
@Transactional
public class RemainingNeeds {

    private final JdbcClient jdbc;
    private final Sight sight;
    private final HouseStore store;
    private final TextStore texts;
    private final HouseList list;
    private final ApplicationEventPublisher events;

    RemainingNeeds(
            JdbcClient jdbc,
            Sight sight,
            HouseStore store,
            TextStore texts,
            HouseList list,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.store = store;
        this.texts = texts;
        this.list = list;
        this.events = events;
    }

    /** A need for what remained, and when it was begun. */
    public record Remainder(HouseRow need, Instant begun) {}

    /**
     * What a need is connected with.
     *
     * @param of the need that it remains of
     * @param remaining those that ask for what it left undone, oldest first
     */
    public record Related(@Nullable HouseRow of, List<Remainder> remaining) {}

    /**
     * A need for what remained.
     *
     * @param isNew whether it was begun now; else it was there already
     */
    public record Begun(long id, boolean isNew) {}

    @Transactional(readOnly = true)
    public Related of(Actor actor, long need) {
        Map<Long, Instant> begun = new TreeMap<>();
        List<Long> parents = new ArrayList<>();
        jdbc.sql("select id, remains_of, created_at from assistance_record where remains_of = :need or id = :need")
                .param("need", need)
                .query(row -> {
                    if (row.getLong("id") != need) {
                        begun.put(
                                row.getLong("id"),
                                row.getTimestamp("created_at").toInstant());
                    } else if (row.getLong("remains_of") != 0) {
                        parents.add(row.getLong("remains_of"));
                    }
                });
        boolean isAlone = begun.isEmpty() && parents.isEmpty();
        if (isAlone || named(actor, List.of(need)).isEmpty()) {
            return new Related(null, List.of());
        }
        return new Related(named(actor, parents).values().stream().findFirst().orElse(null), remainders(actor, begun));
    }

    /** On the page of a need that its State said was met in part, or not. */
    public Begun ask(Actor actor, long need, int known) {
        HouseRecord record = store.find(sight.of(actor), Entity.NEED, need);
        if (record.state() != NeedState.PARTLY_MET && record.state() != NeedState.NOT_MET) {
            throw new Refused("house.move-not-allowed");
        }
        return begin(actor, need, known, LocalizedText.EMPTY);
    }

    /**
     * Begins a draft with what still holds of a need.
     *
     * @param known how many such needs the actor was shown: if there are more, somebody asked already, and nothing is begun
     * @param done what was done meanwhile
     */
    public Begun begin(Actor actor, long need, int known, LocalizedText done) {
        Reader reader = sight.of(actor);
        // Whoever asks at the same moment waits, and then finds what the other one began
        jdbc.sql("select id from assistance_record where id = :id for update")
                .param("id", need)
                .query(Long.class)
                .optional();
        HouseRecord first = store.find(reader, Entity.NEED, need);
        if (!reader.drafts().contains(first.party())) {
            throw new NotAllowed("problem.not-allowed");
        }
        List<Remainder> there = of(actor, need).remaining();
        if (there.size() > known) {
            return new Begun(there.get(there.size() - 1).need().id(), false);
        }
        Need rest = rest(store.said(first, Need.class), store.today(), done);
        rest.check();
        long id = texts.begin(actor, Entity.NEED, first.party(), rest.facts(), rest);
        jdbc.sql("update assistance_record set remains_of = :first where id = :id")
                .param("first", need)
                .param("id", id)
                .update();
        events.publishEvent(new RemainderBegun(actor, Entity.NEED.ref(id), first.number()));
        return new Begun(id, true);
    }

    /**
     * What a new need for what one left undone begins with: all that still holds, a later window, and its text to be written on. What
     * change is expected now, and what the State agrees to, is said anew.
     */
    private static Need rest(Need first, LocalDate today, LocalizedText done) {
        Need.Words words = first.words();
        return new Need(
                new Need.Words(
                        words.title(),
                        words.problem(),
                        LocalizedText.EMPTY,
                        done.isEmpty() ? words.efforts() : done,
                        LocalizedText.EMPTY),
                first.what(),
                first.whom(),
                NeedsFromWork.usualWindow(today, first.when().deadline()),
                first.terms(),
                Need.EMPTY.consent(),
                first.origin());
    }

    private List<Remainder> remainders(Actor actor, Map<Long, Instant> begun) {
        return named(actor, begun.keySet()).values().stream()
                .map(row -> new Remainder(row, Objects.requireNonNull(begun.get(row.id()))))
                .toList();
    }

    /** Those that the actor may see and know whose they are. */
    private Map<Long, HouseRow> named(Actor actor, Collection<Long> needs) {
        Map<Long, HouseRow> seen = new TreeMap<>(list.among(actor, Entity.NEED, needs));
        seen.values().removeIf(row -> row.whose().party() == null);
        return seen;
    }
}

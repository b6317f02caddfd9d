package org.suivi.cooperation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;

/** The front door to who sees a record, alike for all four sorts: its owner opens and closes it, the desk may only protect it more. */
@Service
@Transactional
public class Levels {

    private final Sight sight;
    private final HouseStore store;
    private final LevelStore shown;
    private final Parties parties;

    Levels(Sight sight, HouseStore store, LevelStore shown, Parties parties) {
        this.sight = sight;
        this.store = store;
        this.shown = shown;
        this.parties = parties;
    }

    /**
     * Who sees a record now.
     *
     * @param levels those that the reader may give it
     * @param named the parties it is shared with by name
     * @param isOwn whether the reader chooses these
     */
    public record Seen(HouseRecord record, List<Level> levels, List<Long> named, boolean isOwn) {

        public Seen {
            levels = List.copyOf(levels);
            named = List.copyOf(named);
        }
    }

    /** For those who may change it. */
    @Transactional(readOnly = true)
    public Seen of(Actor actor, Entity entity, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, entity, id);
        if (!record.isShownBy(reader)) {
            throw new NotAllowed("problem.not-allowed");
        }
        List<Level> levels = Arrays.stream(Level.values())
                .filter(level -> mayGive(reader, record, level))
                .toList();
        return new Seen(record, levels, shown.named(id), record.isOf(reader));
    }

    /**
     * Changes it. The parties are those of the owner's choice, and hold as long as the record is for named ones; the desk names nobody.
     */
    public void show(Actor actor, Entity entity, long id, int version, Level level, Set<Long> named) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, entity, id);
        if (!mayGive(reader, record, level)) {
            throw new NotAllowed("problem.not-allowed");
        }
        record.mustBe(version);
        Set<Long> known = record.isOf(reader) ? others(record, named) : Set.copyOf(shown.named(id));
        shown.show(actor, record, level, level == Level.NAMED ? known : Set.of());
    }

    private static boolean mayGive(Reader reader, HouseRecord record, Level level) {
        boolean protectsMore = level.rank() >= record.level().rank() && level != Level.OWNER;
        return record.isOf(reader) || (reader.isDesk() && protectsMore);
    }

    private Set<Long> others(HouseRecord record, Set<Long> named) {
        Set<Long> others = parties.all().stream().map(Party::id).collect(Collectors.toCollection(HashSet::new));
        others.retainAll(named);
        others.remove(record.party());
        return others;
    }
}

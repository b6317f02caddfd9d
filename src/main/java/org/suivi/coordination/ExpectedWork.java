package org.suivi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/** The front door to what is expected of institutions, of every kind; what is late is where reminders lead the secretariat. */
@Service
@Transactional(readOnly = true)
public class ExpectedWork {

    private static final int SHOWN = 50;

    private final List<Expected> expected;
    private final Clock clock;

    ExpectedWork(List<Expected> expected, Clock clock) {
        this.expected = List.copyOf(expected);
        this.clock = clock;
    }

    /**
     * What one institution is late with.
     *
     * @param kinds how many of each kind, as in {@link Expected.Item#kind()}
     * @param since the first day that passed
     */
    public record Late(long organisation, Map<String, Integer> kinds, LocalDate since) {

        public int number() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The longest late first. */
    public List<Late> everywhere(Actor actor) {
        actor.mustHave(Permission.EDIT_RECORDS);
        LocalDate today = LocalDate.now(clock);
        Map<Long, Late> late = new HashMap<>();
        expected.stream()
                .map(each -> each.open(actor, null))
                .flatMap(Collection::stream)
                .filter(item -> item.isLate(today))
                .forEach(item -> late.merge(item.organisation(), of(item), ExpectedWork::and));
        return late.values().stream()
                .sorted(Comparator.comparing(Late::since).thenComparing(Late::organisation))
                .toList();
    }

    /** What is expected of an institution and not answered on "My work" by itself: answers, and action points of meetings. */
    public Page<Expected.Item> elsewhere(Actor actor, long organisation, int number) {
        if (!actor.may(Permission.EDIT_RECORDS) && !Long.valueOf(organisation).equals(actor.organisation())) {
            throw new NotAllowed("problem.not-allowed");
        }
        return Page.outOf(
                expected.stream()
                        .filter(each -> !each.isAnsweredOnMyWork())
                        .flatMap(each -> each.open(actor, organisation).stream())
                        .sorted(Comparator.comparing(Expected.Item::due))
                        .toList(),
                number,
                SHOWN);
    }

    /** Each thing that one institution is late with, the longest late first. */
    public Page<Expected.Item> of(Actor actor, long organisation, int number) {
        actor.mustHave(Permission.EDIT_RECORDS);
        LocalDate today = LocalDate.now(clock);
        return Page.outOf(
                expected.stream()
                        .flatMap(each -> each.open(actor, organisation).stream())
                        .filter(item -> item.isLate(today))
                        .sorted(Comparator.comparing(Expected.Item::due))
                        .toList(),
                number,
                SHOWN);
    }

    private static Late of(Expected.Item item) {
        return new Late(item.organisation(), Map.of(item.kind(), 1), item.due());
    }

    private static Late and(Late one, Late other) {
        Map<String, Integer> kinds = new HashMap<>(one.kinds());
        other.kinds().forEach((kind, number) -> kinds.merge(kind, number, Integer::sum));
        return new Late(one.organisation(), kinds, one.since().isBefore(other.since()) ? one.since() : other.since());
    }
}

package org.suivi.assistance;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;

/** The front door to overlaps that were raised: the coordinator of the country decides what they are, and says why. */
@Service
@Transactional
public class Overlaps {

    /** In the place of a state: those that the reader has to decide. */
    public static final String TO_DECIDE = "to-decide";

    private static final String DECIDABLE = " and o.state = 'unreviewed' and o.country_id in (:coordinated)";
    private static final int MOST = 100;
    private static final int PAGE_SIZE = 25;
    private static final String ORDER = " order by o.state <> 'unreviewed', o.score desc, o.id";
    private static final String PAGE = ORDER + " limit :size offset :from";

    private final ProjectSight sight;
    private final OverlapStore store;
    private final StateEvents transitions;
    private final Clock clock;

    Overlaps(ProjectSight sight, OverlapStore store, StateEvents transitions, Clock clock) {
        this.sight = sight;
        this.store = store;
        this.transitions = transitions;
        this.clock = clock;
    }

    /**
     * How good the alarms are.
     *
     * @param states how many cases are in each state
     */
    public record Precision(Map<OverlapState, Long> states) {

        public Precision {
            states = Map.copyOf(states);
        }

        public long in(OverlapState state) {
            return states.getOrDefault(state, 0L);
        }

        public long decided() {
            return OverlapState.decisions().stream().mapToLong(this::in).sum();
        }

        /** The part, in percent, of the decided ones that were no false alarm. */
        public long percent() {
            long decided = decided();
            return decided == 0 ? 0 : Math.round(100.0 * (decided - in(OverlapState.FALSE_ALARM)) / decided);
        }
    }

    /** The cases of one country that the reader sees, those to decide first. */
    @Transactional(readOnly = true)
    public List<OverlapCase> of(Actor actor, long country) {
        return decided(store.of(
                sight.of(actor),
                " and o.country_id = :country" + ORDER + " limit " + MOST,
                Map.of("country", country)));
    }

    /** All that the reader sees, or those of one state, those to decide first. */
    @Transactional(readOnly = true)
    public Page<OverlapCase> page(Actor actor, @Nullable OverlapState state, int number) {
        List<OverlapCase> cases = store.of(
                sight.of(actor),
                " and (:state = '' or o.state = :state)" + PAGE,
                Map.of("state", state == null ? "" : state.code(), "size", PAGE_SIZE, "from", from(number)));
        long total = precision(actor).states().entrySet().stream()
                .filter(each -> state == null || each.getKey() == state)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Page<>(decided(cases), total, number, PAGE_SIZE);
    }

    /** Those that the reader has to decide. */
    @Transactional(readOnly = true)
    public Page<OverlapCase> toDecide(Actor actor, int number) {
        List<OverlapCase> cases =
                store.of(sight.of(actor), DECIDABLE + PAGE, Map.of("size", PAGE_SIZE, "from", from(number)));
        return new Page<>(cases, countToDecide(actor), number, PAGE_SIZE);
    }

    private static long from(int number) {
        return (number - 1L) * PAGE_SIZE;
    }

    @Transactional(readOnly = true)
    long countToDecide(Actor actor) {
        ProjectReader reader = sight.of(actor);
        return reader.reader().coordinates().isEmpty() ? 0 : store.count(reader, DECIDABLE);
    }

    private List<OverlapCase> decided(List<OverlapCase> cases) {
        Map<Long, StateEvent> decisions = transitions.last(
                OverlapCase.KIND,
                cases.stream()
                        .filter(each -> each.state() != OverlapState.UNREVIEWED)
                        .map(OverlapCase::id)
                        .toList());
        return cases.stream()
                .map(each -> each.decided(decisions.get(each.id())))
                .toList();
    }

    /** Those of some cases that the reader sees, for what found them in another way. */
    @Transactional(readOnly = true)
    public List<OverlapCase> among(Actor actor, Collection<Long> ids) {
        return decided(store.of(sight.of(actor), " and o.id in (:ids)", Map.of("ids", ids)));
    }

    /** Newest first, without counting; a case changes when it is decided. */
    @Transactional(readOnly = true)
    public List<OverlapCase> slice(Actor actor, Slice slice) {
        return decided(store.of(sight.of(actor), """
                         and o.id < :before and greatest(o.raised_at, (select max(e.at) from state_event e
                            where e.entity = 'overlap' and e.entity_id = o.id)) >= :since
                        order by o.id desc limit :size
                        """, slice.parameters()));
    }

    @Transactional(readOnly = true)
    public Precision precision(Actor actor) {
        return new Precision(store.states(sight.of(actor)));
    }

    /** The coordinator of the country decides; a decision can be taken again, with its own reason. */
    public void decide(Actor actor, long id, int version, OverlapState to, String reason) {
        OverlapCase before = store.of(sight.of(actor), " and o.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        before.mustBeDecidable(to, reason);
        String from = before.state().code();
        transitions.moved(
                store.move(id, version, to),
                new Transition(from, to.code(), clock.instant(), null, reason.strip()),
                new OverlapDecided(actor, OverlapCase.ref(id), from, to.code()));
    }
}

package org.suivi.practices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.HouseStore;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.PracticeState;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.Sight;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.TextStore;
import org.suivi.cooperation.TimeLimits;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The front door to practices: drafted by ministries, told by the party, looked through by the desk, and shown. */
@Service
@Transactional
public class Practices {

    private final Sight sight;
    private final HouseStore store;
    private final TextStore texts;
    private final StateEvents transitions;
    private final PracticeReviews reviews;
    private final Reuses reuses;
    private final Parties parties;
    private final TimeLimits limits;
    private final ObjectMapper json;

    Practices(
            Sight sight,
            HouseStore store,
            TextStore texts,
            StateEvents transitions,
            PracticeReviews reviews,
            Reuses reuses,
            Parties parties,
            TimeLimits limits,
            ObjectMapper json) {
        this.sight = sight;
        this.store = store;
        this.texts = texts;
        this.transitions = transitions;
        this.reviews = reviews;
        this.reuses = reuses;
        this.parties = parties;
        this.limits = limits;
        this.json = json;
    }

    /**
     * One practice as a reader sees it.
     *
     * @param way its transitions, for its owner and the desk
     * @param clock how long the desk has left to look it through, for both
     */
    public record Seen(
            HouseRecord record,
            Practice practice,
            Party party,
            List<PracticeState> moves,
            List<StateEvent> way,
            May may,
            @Nullable RunningClock clock) {

        /** What it answers; the actions of plans are for those alone who keep it. */
        public List<Link> links() {
            return practice.terms().links().stream()
                    .filter(link -> link.isRecommendation() || may.keep())
                    .toList();
        }

        public PracticeState state() {
            return (PracticeState) record.state();
        }
    }

    /** What a reader may do with it besides. */
    public record May(boolean write, boolean keep, boolean moderate) {}

    @Transactional(readOnly = true)
    public Seen withId(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.PRACTICE, id);
        List<StateEvent> way = transitions.of(Entity.PRACTICE.ref(id));
        return new Seen(
                record,
                content(record),
                parties.withId(record.party()),
                moves(reader, record, way),
                reader.seesRestricted(Entity.PRACTICE, record.party()) ? way : List.of(),
                new May(record.isWritableBy(reader), reader.shares().contains(record.party()), reader.isDesk()),
                clock(reader, record));
    }

    private List<PracticeState> moves(Reader reader, HouseRecord record, List<StateEvent> way) {
        PracticeState state = (PracticeState) record.state();
        Practice practice = content(record);
        boolean isConfirmedInstead = state == PracticeState.REVIEW_DUE || state == PracticeState.STALE;
        return state.next().entrySet().stream()
                .filter(next -> next.getValue().is(reader, record.party()))
                .map(next -> (PracticeState) next.getKey())
                .filter(to -> state.leadsTo(to, way) && !isByChange(state, to) && record.mayBecome(to))
                .filter(to -> !(isConfirmedInstead && to.isTier()))
                .filter(to -> to != PracticeState.PEER_REVIEW
                        || practice.missingForReview().isEmpty())
                .toList();
    }

    private @Nullable RunningClock clock(Reader reader, HouseRecord record) {
        boolean runs = record.state() == PracticeState.SUBMITTED || record.state() == PracticeState.DESK_CHECK;
        var submitted = record.times().submitted();
        if (!runs || submitted == null || !reader.seesRestricted(Entity.PRACTICE, record.party())) {
            return null;
        }
        String code = "check-practice";
        return new RunningClock(code, limits.of(code).name(), limits.due(code, submitted), store.today());
    }

    /** The parties in whose name the actor may write; those that it may submit for first. */
    @Transactional(readOnly = true)
    public List<Party> writtenBy(Actor actor) {
        return Stream.of(Permission.SHARE_PRACTICES, Permission.DRAFT_ASSISTANCE)
                .flatMap(permission -> parties.actedForBy(actor, permission).stream())
                .distinct()
                .toList();
    }

    public long begin(Actor actor, long party, Practice practice) {
        practice.check();
        if (writtenBy(actor).stream().noneMatch(each -> each.id() == party)) {
            throw new Refused("house.no-party");
        }
        return texts.begin(actor, Entity.PRACTICE, party, practice.facts(), practice);
    }

    /** What is shown already stays whole, and goes back to the desk where it tells something else than what was looked through. */
    public void change(Actor actor, long id, int version, Practice practice) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.PRACTICE, id);
        record.mustBeWritable(reader, version);
        practice.check();
        boolean isRead = ((PracticeState) record.state()).isRead();
        if (isRead) {
            checkWhole(practice);
        }
        texts.save(actor, record, version, practice.facts(), practice);
        if (isRead && !practice.tellsAs(content(record))) {
            store.move(reader, record, PracticeState.SUBMITTED, Why.NONE);
        } else if (record.state() == PracticeState.STALE || record.state() == PracticeState.REVIEW_DUE) {
            List<StateEvent> way = transitions.of(Entity.PRACTICE.ref(id));
            store.move(reader, record, PracticeState.lastShown(way), Why.NONE);
        }
    }

    public void move(Actor actor, long id, Step step) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.PRACTICE, id);
        if (record.version() != step.version()) {
            throw new Stale(Entity.PRACTICE.ref(id));
        }
        Practice practice = content(record);
        PracticeState from = (PracticeState) record.state();
        boolean isElsewhere = step.to() == PracticeState.PEER_REVIEW
                || isByChange(from, step.to())
                || !from.leadsTo(step.to(), transitions.of(Entity.PRACTICE.ref(id)));
        if (isElsewhere) {
            throw new Refused("house.move-not-allowed");
        }
        Why why = why(from, step);
        if (step.to() == PracticeState.SUBMITTED) {
            checkWhole(practice);
        }
        if (step.to() == PracticeState.SUPERSEDED) {
            record = succeeded(reader, record, practice, step);
        }
        store.move(reader, record, step.to(), why);
    }

    /** What people read goes to the desk again only because it was changed. */
    private static boolean isByChange(PracticeState from, PracticeState to) {
        return from.isRead() && to == PracticeState.SUBMITTED;
    }

    private static void checkWhole(Practice practice) {
        if (!practice.missing().isEmpty()) {
            throw new Refused("practice.incomplete", practice.missing().size());
        }
        if (practice.namesSomebody()) {
            throw new Refused("practice.names-somebody");
        }
    }

    private static Why why(PracticeState from, Step step) {
        switch (step.to()) {
            case RETURNED, UNPUBLISHED -> {
                Objection objection = step.objection();
                if (objection == null || step.note().isBlank()) {
                    throw new Refused("practice.say-why");
                }
                return new Why(objection.code(), step.note());
            }
            case APPEALED -> {
                if (step.note().isBlank()) {
                    throw new Refused("house.say-why");
                }
                return new Why(null, step.note());
            }
            case SNAPSHOT, DOCUMENTED, REUSED -> {
                if (from == PracticeState.DESK_CHECK && !step.checked().containsAll(Step.CHECKS)) {
                    throw new Refused("practice.check-all");
                }
                return new Why(from == PracticeState.DESK_CHECK ? "CHECKED" : null, step.note());
            }
            default -> {
                return new Why(null, step.note());
            }
        }
    }

    /** What takes its place is shown, and of the same party. */
    private HouseRecord succeeded(Reader reader, HouseRecord record, Practice practice, Step step) {
        Optional<HouseRecord> successor = Optional.ofNullable(step.successor())
                .filter(id -> id != record.id())
                .map(id -> store.find(reader, Entity.PRACTICE, id))
                .filter(found -> found.party() == record.party() && ((PracticeState) found.state()).isShown());
        Practice after = practice.supersededBy(successor
                .orElseThrow(() -> new Refused("practice.no-successor"))
                .id());
        texts.save(reader.actor(), record, record.version(), after.facts(), after);
        return store.find(reader, Entity.PRACTICE, record.id());
    }

    /** Asks two parties of other regions to read it; the desk alone does. */
    public void askReviewers(Actor actor, long id, int version, List<Long> reviewers) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.PRACTICE, id);
        if (record.version() != version) {
            throw new Stale(Entity.PRACTICE.ref(id));
        }
        if (!content(record).missingForReview().isEmpty()) {
            throw new Refused(
                    "practice.incomplete", content(record).missingForReview().size());
        }
        if (record.level().rank() > Level.PARTICIPANTS.rank()) {
            throw new Refused("practice.reviewers-cannot-read");
        }
        store.move(reader, record, PracticeState.PEER_REVIEW, Why.NONE);
        reviews.ask(actor, record, reviewers);
    }

    /** A reviewer says whether it holds. Once both say so it is documented, and reused where a use was confirmed before. */
    public void review(Actor actor, long id, PracticeReviews.Answer answer) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.PRACTICE, id);
        if (record.state() != PracticeState.PEER_REVIEW || !reader.shares().contains(answer.party())) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (reviews.answer(actor, record, answer)) {
            Reader suivi = sight.of(Actor.suivi(null));
            store.move(suivi, record, PracticeState.DOCUMENTED, Why.NONE);
            reuses.riseIfUsed(id);
        }
    }

    private Practice content(HouseRecord record) {
        return json.readValue(record.content(), Practice.class);
    }
}

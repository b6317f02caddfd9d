package org.suivi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.AssignmentRows.Ended;
import org.suivi.coordination.InstitutionAssigned.Given;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to assignments: which institution leads or supports what, now and before. */
@Service
@Transactional
public class Assignments {

    private final AssignmentRows rows;
    private final FocalPoints focalPoints;
    private final Organisations organisations;
    private final RecommendationPages recommendations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            AssignmentRows rows,
            FocalPoints focalPoints,
            Organisations organisations,
            RecommendationPages recommendations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.focalPoints = focalPoints;
        this.organisations = organisations;
        this.recommendations = recommendations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the things to the institution. A lead that was another's ends; what the institution has already in this part stays, with
     * the new day and person where they are given.
     *
     * @return how many things it did not have in this part before
     */
    public int assign(Actor actor, Assign command) {
        return assign(actor, command, null);
    }

    /** As part of a step that can be taken back. */
    int assign(Actor actor, Assign command, @Nullable Long bulk) {
        actor.mustHave(Permission.EDIT_RECORDS);
        PlausibleDay.check(command.due());
        Organisation organisation = organisations.get(actor.inSystem(), command.organisation());
        Long person = command.person();
        if (person != null && !focalPoints.isFocalPoint(actor, command.organisation(), person)) {
            throw new Refused("assignment.person-elsewhere");
        }
        Map<Long, Ref> things = visible(actor, command);
        List<Ended> ended = rows.end(actor, command, LocalDate.now(clock), bulk);
        Map<Long, Given> before = ended.stream()
                .filter(change -> change.part() == Part.LEAD)
                .collect(Collectors.toMap(Ended::thing, Ended::given, (one, other) -> one, TreeMap::new));
        rows.renew(actor, command, clock.instant(), bulk).stream()
                .filter(renewed -> !Objects.equals(renewed.before(), renewed.after()))
                .forEach(renewed -> events.publishEvent(
                        new DueDateSet(actor, ref(things, renewed.thing()), renewed.before(), renewed.after())));
        List<Long> added = rows.add(actor, command, clock, bulk);
        var given = new Given(organisation.name(), command.part().code(), command.due());
        added.forEach(thing ->
                events.publishEvent(new InstitutionAssigned(actor, ref(things, thing), before.get(thing), given)));
        return added.size();
    }

    private static Ref ref(Map<Long, Ref> things, long thing) {
        Ref known = things.get(thing);
        if (known == null) {
            throw new NotFound("problem.not-found");
        }
        return known;
    }

    private Map<Long, Ref> visible(Actor actor, Assign command) {
        if (command.ids().isEmpty()) {
            throw new Refused("bulk.none");
        }
        Map<Long, Ref> visible = rows.visible(actor, command.kind(), command.ids());
        if (!visible.keySet().containsAll(command.ids())) {
            throw new NotFound("problem.not-found");
        }
        return visible;
    }

    /**
     * Ends an assignment today; it stays in the history.
     *
     * @param version the one that the actor saw
     */
    public void end(Actor actor, long id, int version) {
        Assignment assignment = editable(actor, id);
        if (!rows.end(id, version, LocalDate.now(clock))) {
            throw new Stale(new Ref("assignment", id));
        }
        var before = new Given(
                assignment.organisationName(),
                assignment.part().code(),
                assignment.terms().due());
        events.publishEvent(new AssignmentEnded(actor, subject(actor, assignment), before));
    }

    /** Asks for news by another day, which makes the assignment due again even when it was answered before. */
    public void setDue(Actor actor, long id, int version, @Nullable LocalDate due) {
        PlausibleDay.check(due);
        Assignment assignment = editable(actor, id);
        if (!rows.setDue(id, version, due, clock.instant())) {
            throw new Stale(new Ref("assignment", id));
        }
        events.publishEvent(new DueDateSet(
                actor, subject(actor, assignment), assignment.terms().due(), due));
    }

    private Assignment editable(Actor actor, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Assignment assignment = rows.withId(actor, id).orElseThrow(() -> new NotFound("problem.not-found"));
        if (!assignment.isPresent()) {
            throw new Stale(new Ref("assignment", id));
        }
        subject(actor, assignment);
        return assignment;
    }

    private Ref subject(Actor actor, Assignment assignment) {
        Matter matter = assignment.matter();
        return ref(rows.visible(actor, matter.kind(), List.of(matter.id())), matter.id());
    }

    @Transactional(readOnly = true)
    public Assignment withId(Actor actor, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return rows.withId(actor, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** All that ever reached the recommendation, what is present first and the lead before those who support. */
    @Transactional(readOnly = true)
    public List<Assignment> of(Actor actor, long recommendation) {
        actor.mustHave(Permission.READ_PUBLISHED);
        recommendations.withId(actor, recommendation);
        return rows.of(actor, recommendation);
    }
}

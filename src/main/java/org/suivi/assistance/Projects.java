package org.suivi.assistance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.ProjectRecord.Said;
import org.suivi.cooperation.Freshness;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Light;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.StateEvents;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to projects: one side tells, the other confirms, both bring it on and say that it goes on. */
@Service
@Transactional
public class Projects {

    static final String CONFIRMED = "confirmed";
    static final String DISPUTED = "disputed";

    private final ProjectSight sight;
    private final ProjectStore store;
    private final ProjectNeeds needs;
    private final ProjectClocks clocks;
    private final AssessedStore assessments;
    private final StateEvents transitions;
    private final Freshness freshness;
    private final ProjectTexts texts;

    Projects(
            ProjectSight sight,
            ProjectStore store,
            ProjectNeeds needs,
            ProjectClocks clocks,
            AssessedStore assessments,
            StateEvents transitions,
            Freshness freshness,
            ProjectTexts texts) {
        this.sight = sight;
        this.store = store;
        this.needs = needs;
        this.clocks = clocks;
        this.assessments = assessments;
        this.transitions = transitions;
        this.freshness = freshness;
        this.texts = texts;
    }

    /**
     * One project as a reader sees it.
     *
     * @param light how fresh the news of it are; null once nothing is expected
     * @param sides those that the reader speaks for
     * @param moves what the reader can do with it now
     * @param late milestones that were not reached in time
     * @param served what it serves, as far as the reader may know
     */
    public record Seen(
            ProjectRecord record,
            @Nullable Light light,
            Set<Side> sides,
            List<ProjectState> moves,
            List<StateEvent> events,
            List<RunningClock> clocks,
            List<Project.Milestone> late,
            List<Link> served,
            boolean takesPart,
            boolean mayWrite) {

        public Project project() {
            return record.project();
        }

        public boolean mayDispute() {
            return record.state().isWritable();
        }

        /** The sides that have not confirmed what is told now and for which the reader speaks. */
        public List<Side> toAnswer() {
            if (record.state() == ProjectState.CLOSED || record.state() == ProjectState.CANCELLED) {
                return List.of();
            }
            return Stream.of(Side.RECIPIENT, Side.PROVIDER)
                    .filter(side ->
                            sides.contains(side) && !record.said().by(side).equals(CONFIRMED))
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    public Seen withId(Actor actor, long id) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, id);
        boolean isIn = reader.takesPart(record.project());
        return new Seen(
                record,
                record.state().isLive()
                        ? freshness.of(ProjectRecord.KIND, record.times().heard())
                        : null,
                reader.sides(record.project()),
                moves(reader, record),
                reader.seesRestricted(record.project()) ? transitions.of(ProjectRecord.ref(id)) : List.of(),
                clocks.running(record),
                record.project().late(store.today()),
                reader.served(record.project()),
                isIn,
                mayWrite(reader, record));
    }

    /** The project that an agreed match became. */
    @Transactional(readOnly = true)
    public Optional<Long> ofMatch(String match) {
        return store.ofMatch(match);
    }

    /** All that could be the same project as one that somebody reports: those of the country that the desk sees. */
    @Transactional(readOnly = true)
    public List<ProjectRecord> ofCountry(Actor actor, long country) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return store.where(sight.of(actor), "p.recipient_id = :country", Map.of("country", country));
    }

    /** The desk notes by which identifier others report the same project; who confirmed what stays as it was. */
    public void knownAs(Actor actor, long id, String identifier) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        ProjectRecord record = store.find(sight.of(actor), id);
        Project project = record.project();
        Stated known = project.origin().stated().knownAs(identifier);
        if (!known.equals(project.origin().stated())) {
            store.save(actor, record, project.stating(known), record.said());
        }
    }

    /**
     * Tells of a project. Whoever tells it in the name of a side confirms it for that side; the program itself, which begins one when a
     * match is agreed, confirms for nobody. What the desk takes in from a report is the provider's word.
     */
    public long begin(Actor actor, Project project) {
        project.check(store.today());
        ProjectReader reader = sight.of(actor);
        Set<Side> sides = reader.sides(project);
        boolean isOfSides = sides.contains(Side.RECIPIENT) || sides.contains(Side.PROVIDER);
        if (!isOfSides && !reader.isDesk()) {
            throw new Refused("house.no-party");
        }
        Project stated =
                sides.contains(Side.PROVIDER) || project.isImported() ? project : project.stating(Stated.NOTHING);
        Project linked = needs.linked(actor, stated);
        Level level = needs.isNamed(actor, linked) ? Level.PARTICIPANTS : Level.NAMED;
        return store.begin(actor, linked, level, project.isImported() ? said(Set.of(Side.PROVIDER)) : said(sides));
    }

    private static Said said(Set<Side> sides) {
        return new Said(
                sides.contains(Side.RECIPIENT) ? CONFIRMED : "",
                sides.contains(Side.PROVIDER) ? CONFIRMED : "",
                null,
                Standing.UNCONFIRMED);
    }

    /** Puts right what is told. What another side confirmed before, it has to confirm again, unless it is told in one more language. */
    public void change(Actor actor, long id, int version, Project project) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, id, version);
        mustWrite(reader, record);
        project.check(store.today());
        if (project.recipient() != record.project().recipient()) {
            throw new Refused("project.other-recipient");
        }
        Set<Side> sides = reader.sides(project);
        if (sides.isEmpty()) {
            throw new Refused("house.no-party");
        }
        Project stated = sides.contains(Side.PROVIDER)
                ? project
                : project.stating(record.project().origin().stated());
        store.save(actor, record, stated, texts.isSame(record, stated) ? record.said() : said(sides, record, stated));
    }

    /** What nobody here provided nobody can confirm: it keeps standing on one side's word. */
    private static Said said(Set<Side> sides, ProjectRecord record, Project now) {
        Said anew = said(sides);
        return now.on(Side.PROVIDER).isEmpty()
                ? new Said(anew.recipient(), "", record.said().oneSided(), anew.standing())
                : anew;
    }

    /** A side says whether it is as told; who disputes says what is not, and not any more once the help was assessed. */
    public void answer(Actor actor, long id, int version, Side side, boolean isSo, @Nullable String words) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, id, version);
        if (side == Side.BENEFICIARY || !reader.sides(record.project()).contains(side)) {
            throw new NotAllowed("problem.not-allowed");
        }
        boolean isOver = record.state() == ProjectState.CLOSED || record.state() == ProjectState.CANCELLED;
        if (isOver || (!isSo && !record.state().isWritable())) {
            throw new Refused("house.move-not-allowed");
        }
        if (!isSo && (words == null || words.isBlank())) {
            throw new Refused("house.say-why");
        }
        String word = isSo ? CONFIRMED : DISPUTED;
        Said before = record.said();
        Said after = side == Side.RECIPIENT
                ? new Said(word, before.provider(), before.oneSided(), before.standing())
                : new Said(before.recipient(), word, before.oneSided(), before.standing());
        store.save(actor, record, record.project(), after);
        store.note(actor, record, record.state(), side.code() + "-" + word, words);
        store.answered(actor, record, side.code() + "-" + word);
    }

    /** The desk lets it count although one side is silent, and says why; what was imported waits for the State. */
    public void markOneSided(Actor actor, long id, int version, @Nullable String why) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        ProjectRecord record = store.find(sight.of(actor), id, version);
        Said said = record.said();
        boolean isHalf = said.standing() == Standing.UNCONFIRMED
                && (said.recipient().equals(CONFIRMED)
                        || (said.provider().equals(CONFIRMED)
                                && !record.project().isImported()));
        if (!isHalf) {
            throw new Refused("project.not-half");
        }
        if (why == null || why.isBlank()) {
            throw new Refused("house.say-why");
        }
        store.save(
                actor,
                record,
                record.project(),
                new Said(said.recipient(), said.provider(), why.strip(), said.standing()));
        store.note(actor, record, record.state(), "one-sided", why);
        store.answered(actor, record, "one-sided");
    }

    /** A step on its way; who cancels or suspends says why. */
    public void move(Actor actor, long id, int version, ProjectState to, @Nullable String note) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, id, version);
        if (!record.state().next().containsKey(to)) {
            throw new Refused("house.move-not-allowed");
        }
        if (!moves(reader, record).contains(to)) {
            throw new NotAllowed("problem.not-allowed");
        }
        boolean needsNote = to == ProjectState.CANCELLED || to == ProjectState.SUSPENDED;
        if (needsNote && (note == null || note.isBlank())) {
            throw new Refused("house.say-why");
        }
        Project dated = record.project().on(to, store.today());
        if (!dated.equals(record.project())) {
            store.save(actor, record, dated, record.said());
        }
        store.move(actor, record, to, note);
        if (to == ProjectState.ACTIVE) {
            needs.begun(record.project());
        } else if (to == ProjectState.COMPLETED) {
            assessments.open(record, Phase.CLOSE, store.today());
        } else if (to == ProjectState.CANCELLED && note != null) {
            needs.cancelled(record, note.strip());
        }
    }

    /** Who sees it: the recipient opens and protects, the desk protects more. */
    public void show(Actor actor, long id, int version, Level level) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, id, version);
        boolean protectsMore = level.rank() >= record.level().rank() && reader.isDesk();
        boolean isRecipient = reader.sides(record.project()).contains(Side.RECIPIENT);
        if (level == Level.OWNER || (!isRecipient && !protectsMore)) {
            throw new NotAllowed("problem.not-allowed");
        }
        store.show(actor, record, level);
    }

    /** Somebody who takes part says that it goes on. */
    public void hear(Actor actor, long id) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, id);
        if (!reader.takesPart(record.project())) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (!record.state().isLive()) {
            throw new Refused("house.move-not-allowed");
        }
        store.heard(actor, record);
    }

    private static List<ProjectState> moves(ProjectReader reader, ProjectRecord record) {
        Set<Side> sides = reader.sides(record.project());
        Set<ProjectMover> is = EnumSet.noneOf(ProjectMover.class);
        if (sides.contains(Side.RECIPIENT)) {
            is.add(ProjectMover.RECIPIENT);
        }
        if (sides.contains(Side.RECIPIENT) || sides.contains(Side.PROVIDER)) {
            is.add(ProjectMover.PARTIES);
        }
        List<ProjectState> moves = new ArrayList<>();
        for (Map.Entry<ProjectState, ProjectMover> next : record.state().next().entrySet()) {
            if (is.contains(next.getValue())) {
                moves.add(next.getKey());
            }
        }
        return moves;
    }

    private static boolean mayWrite(ProjectReader reader, ProjectRecord record) {
        Set<Side> sides = reader.sides(record.project());
        return record.state().isWritable() && (sides.contains(Side.RECIPIENT) || sides.contains(Side.PROVIDER));
    }

    private static void mustWrite(ProjectReader reader, ProjectRecord record) {
        if (!mayWrite(reader, record)) {
            throw new NotAllowed("problem.not-allowed");
        }
    }
}

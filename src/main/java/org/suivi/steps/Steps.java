package org.suivi.steps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.steps.Step.Begun;
import org.suivi.steps.SteppedThings.Called;
import tools.jackson.databind.ObjectMapper;

/** The front door to large steps: taking one so that it can be undone, and undoing it. */
@Service
@Transactional
public class Steps {

    private final StepRows rows;
    private final ObjectProvider<SteppedThings<?>> types;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(
            StepRows rows,
            ObjectProvider<SteppedThings<?>> types,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.types = types;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a step did.
     *
     * @param step its key; null where nothing changed
     */
    public record Taken<R>(@Nullable Long step, R result) {

        /** The page where it can be taken back; null where there is nothing to take back. */
        public @Nullable String wayBack() {
            return step == null ? null : "/steps/" + step;
        }
    }

    /**
     * A thing that a step changed.
     *
     * @param came whether it came in this step
     * @param blocked why it stays as it is: "changed", "gone" or "bound", completing message keys; empty where it can go back
     */
    public record Touched(Ref thing, @Nullable Called called, boolean came, String blocked) {}

    /**
     * Does the work and keeps what it changed.
     *
     * @param before the things that the work may change
     * @param after of what the work returns, all the things that it may have changed
     */
    public <R> Taken<R> take(
            Actor actor,
            Begun begun,
            Collection<Ref> before,
            Supplier<R> work,
            Function<R, ? extends Collection<Ref>> after) {
        actor.mustHave(Permission.CONTRIBUTE);
        Map<Ref, String> were = asTheyAre(actor, before);
        R result = work.get();
        List<Kept> kept = new ArrayList<>();
        asTheyAre(actor, after.apply(result)).forEach((thing, now) -> {
            String was = were.get(thing);
            if (was == null || !isSame(was, now)) {
                kept.add(new Kept(thing, was, now));
            }
        });
        return new Taken<>(kept.isEmpty() ? null : rows.add(actor, begun, kept, clock.instant()), result);
    }

    /** The newest first; the secretariat sees all, an institution its own. */
    @Transactional(readOnly = true)
    public Page<Step> page(Actor actor, int number) {
        actor.mustHave(Permission.CONTRIBUTE);
        return rows.page(actor, number);
    }

    @Transactional(readOnly = true)
    public Step withId(Actor actor, long id) {
        actor.mustHave(Permission.CONTRIBUTE);
        return rows.withId(actor, id)
                .filter(step -> step.isFor(actor))
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** What the step changed: before it is undone with what may go back, and after that what stayed. */
    @Transactional(readOnly = true)
    public List<Touched> touched(Actor actor, Step step) {
        actor.mustHave(Permission.CONTRIBUTE);
        List<Kept> kept = rows.kept(actor, step.id());
        List<Touched> touched = new ArrayList<>();
        types.orderedStream().forEach(type -> {
            Map<Long, Called> called = type.called(actor, ids(of(type, kept)));
            standing(actor, type, kept)
                    .forEach((each, blocked) -> touched.add(
                            new Touched(each.thing(), called.get(each.thing().id()), each.before() == null, blocked)));
        });
        return touched;
    }

    /**
     * Puts everything back on which nobody has gone on since, and leaves the rest.
     *
     * @return how many things went back
     */
    public int undo(Actor actor, long id) {
        Step step = withId(actor, id);
        if (!rows.end(actor, id, clock.instant())) {
            throw new Refused("step.undo.already");
        }
        List<Kept> kept = rows.kept(actor, id);
        List<Ref> back = new ArrayList<>();
        types.orderedStream().forEach(type -> back.addAll(putBack(actor, type, kept)));
        if (back.isEmpty()) {
            throw new Refused("step.undo.nothing");
        }
        rows.wentBack(actor, id, back);
        events.publishEvent(new StepUndone(
                actor,
                step.begun().on(),
                new StepUndone.Told(step.begun().name(), back.size(), kept.size() - back.size())));
        return back.size();
    }

    private <T> List<Ref> putBack(Actor actor, SteppedThings<T> type, List<Kept> kept) {
        List<Ref> back = new ArrayList<>();
        standing(actor, type, kept).forEach((each, blocked) -> {
            if (!blocked.isEmpty()) {
                return;
            }
            long id = each.thing().id();
            T after = json.readValue(each.after(), type.form());
            if (each.before() == null) {
                type.remove(actor, id, after);
            } else {
                type.putBack(actor, id, json.readValue(each.before(), type.form()), after);
            }
            back.add(each.thing());
        });
        return back;
    }

    /** Each thing of the type that the step changed, with what keeps it from going back, or nothing. */
    private Map<Kept, String> standing(Actor actor, SteppedThings<?> type, List<Kept> kept) {
        List<Kept> mine = of(type, kept);
        Map<Ref, String> now = asTheyAre(actor, mine.stream().map(Kept::thing).toList());
        Collection<Long> bound = bound(actor, type, mine);
        Map<Kept, String> standing = new LinkedHashMap<>();
        for (Kept each : mine) {
            String here = now.get(each.thing());
            if (here == null) {
                standing.put(each, "gone");
            } else if (!type.isAddedTo() && !isSame(here, each.after())) {
                standing.put(each, "changed");
            } else {
                standing.put(each, bound.contains(each.thing().id()) ? "bound" : "");
            }
        }
        return standing;
    }

    private <T> Collection<Long> bound(Actor actor, SteppedThings<T> type, List<Kept> kept) {
        Map<Long, Optional<T>> before = new LinkedHashMap<>();
        kept.forEach(each -> before.put(
                each.thing().id(), Optional.ofNullable(each.before()).map(form -> json.readValue(form, type.form()))));
        return type.bound(actor, before);
    }

    private static List<Kept> of(SteppedThings<?> type, List<Kept> kept) {
        return kept.stream()
                .filter(each -> each.thing().type().equals(type.type()))
                .toList();
    }

    private static List<Long> ids(List<Kept> kept) {
        return kept.stream().map(each -> each.thing().id()).toList();
    }

    private Map<Ref, String> asTheyAre(Actor actor, Collection<Ref> things) {
        Map<Ref, String> now = new LinkedHashMap<>();
        types.orderedStream().forEach(type -> {
            List<Long> mine = things.stream()
                    .filter(thing -> thing.type().equals(type.type()))
                    .map(Ref::id)
                    .distinct()
                    .toList();
            if (!mine.isEmpty()) {
                type.asTheyAre(actor, mine)
                        .forEach((id, form) -> now.put(new Ref(type.type(), id), json.writeValueAsString(form)));
            }
        });
        return now;
    }

    private boolean isSame(String one, String other) {
        return json.readTree(one).equals(json.readTree(other));
    }

    /**
     * A thing as it was before a step and as the step left it.
     *
     * @param before null where it came in the step
     */
    record Kept(Ref thing, @Nullable String before, String after) {}
}

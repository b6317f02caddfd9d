package org.suivi.recommendations;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;

/**
 * One recommendation as its own State keeps it. The official part (texts, number, document) is not in here: nothing in the program
 * changes it. Each verb checks its rule and returns the event of what changed, or nothing when all stays as it was.
 */
final class Recommendation {

    private final long id;
    private final boolean asksForPosition;
    private final int version;
    private PositionTaken position;
    private PlainWords plainWords;
    private @Nullable Integer actionCategory;
    private Visibility visibility;

    Recommendation(
            long id,
            boolean asksForPosition,
            int version,
            PositionTaken position,
            PlainWords plainWords,
            @Nullable Integer actionCategory,
            Visibility visibility) {
        this.id = id;
        this.asksForPosition = asksForPosition;
        this.version = version;
        this.position = position;
        this.plainWords = plainWords;
        this.actionCategory = actionCategory;
        this.visibility = visibility;
    }

    /** Takes a position, or corrects it; a treaty body's recommendation has none. */
    Optional<PositionChanged> take(Actor actor, PositionTaken taken) {
        mayEdit(actor);
        boolean isPosition = taken.position() != Position.NOT_APPLICABLE;
        if (isPosition != asksForPosition) {
            throw new Refused("recommendation.position.not-applicable-here");
        }
        if (taken.equals(position)) {
            return Optional.empty();
        }
        var changed = new PositionChanged(actor, id, position, taken);
        position = taken;
        return Optional.of(changed);
    }

    Optional<Redescribed> describe(Actor actor, PlainWords words) {
        mayEdit(actor);
        if (words.equals(plainWords)) {
            return Optional.empty();
        }
        var changed = new Redescribed(actor, id, plainWords, words);
        plainWords = words;
        return Optional.of(changed);
    }

    /** Puts it into one of the action categories that are offered, or into none. */
    Optional<ActionCategorized> categorize(Actor actor, @Nullable Integer category, Set<Integer> offered) {
        mayEdit(actor);
        if (Objects.equals(category, actionCategory)) {
            return Optional.empty();
        }
        if (category != null && !offered.contains(category)) {
            throw new Refused("recommendation.action-category.unknown", category);
        }
        var changed = new ActionCategorized(actor, id, actionCategory, category);
        actionCategory = category;
        return Optional.of(changed);
    }

    Optional<VisibilityChanged> showTo(Actor actor, Visibility chosen) {
        mayEdit(actor);
        if (chosen == visibility) {
            return Optional.empty();
        }
        var changed = new VisibilityChanged(actor, id, visibility, chosen);
        visibility = chosen;
        return Optional.of(changed);
    }

    private void mayEdit(Actor actor) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (!Visibility.seenBy(actor).contains(visibility)) {
            throw new NotAllowed("problem.not-allowed");
        }
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    PositionTaken position() {
        return position;
    }

    PlainWords plainWords() {
        return plainWords;
    }

    @Nullable
    Integer actionCategory() {
        return actionCategory;
    }

    Visibility visibility() {
        return visibility;
    }
}

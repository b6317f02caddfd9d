package org.suivi.assistance;

import static org.suivi.assistance.ProjectMover.ASSESSMENT;
import static org.suivi.assistance.ProjectMover.PARTIES;
import static org.suivi.assistance.ProjectMover.RECIPIENT;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From what was agreed to what remained of it a year later. */
public enum ProjectState {
    AGREED,
    PLANNED,
    ACTIVE,
    SUSPENDED,
    COMPLETED,
    ASSESSED,
    FOLLOWED_UP,
    CLOSED,
    CANCELLED;

    /** What may follow, and who makes it so. */
    public Map<ProjectState, ProjectMover> next() {
        return switch (this) {
            case AGREED -> moves(List.of(PLANNED, CANCELLED), PARTIES);
            case PLANNED -> moves(List.of(ACTIVE, CANCELLED), PARTIES);
            case ACTIVE -> moves(List.of(SUSPENDED, COMPLETED, CANCELLED), PARTIES);
            case SUSPENDED -> moves(List.of(ACTIVE, CANCELLED), PARTIES);
            case COMPLETED -> moves(List.of(ASSESSED), ASSESSMENT);
            case ASSESSED -> moves(List.of(FOLLOWED_UP), ASSESSMENT);
            case FOLLOWED_UP -> moves(List.of(CLOSED), RECIPIENT);
            case CLOSED, CANCELLED -> Map.of();
        };
    }

    private static Map<ProjectState, ProjectMover> moves(List<ProjectState> to, ProjectMover mover) {
        Map<ProjectState, ProjectMover> moves = new EnumMap<>(ProjectState.class);
        to.forEach(each -> moves.put(each, mover));
        return moves;
    }

    /** Whether people still work on it, so that news of it are awaited and it can overlap with another. */
    public boolean isLive() {
        return this == AGREED || this == PLANNED || this == ACTIVE || this == SUSPENDED;
    }

    /** Whether it is in the lists unless somebody asks for the others too. */
    boolean isListed() {
        return this != CLOSED && this != CANCELLED;
    }

    /** Whether its facts may still be put right: until it is assessed. */
    boolean isWritable() {
        return isLive() || this == COMPLETED;
    }

    /** Whether the help was given to its end. */
    public boolean isOver() {
        return this == COMPLETED || this == ASSESSED || this == FOLLOWED_UP || this == CLOSED;
    }

    /** As in the database, in events and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProjectState> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    static List<String> listed() {
        return Arrays.stream(values())
                .filter(ProjectState::isListed)
                .map(ProjectState::code)
                .toList();
    }
}

package org.suivi.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suivi.shared.Permission;

/**
 * How far an update has come on its way from an institution to the public. The institution clears, the secretariat decides; what is
 * returned comes back with a reason and is cleared again.
 */
public enum UpdateState {
    DRAFT(Permission.CONTRIBUTE),
    CLEARED(Permission.CONTRIBUTE),
    ACCEPTED(Permission.EDIT_RECORDS),
    PUBLISHED(Permission.EDIT_RECORDS),
    INTERNAL(Permission.EDIT_RECORDS),
    RETURNED(Permission.EDIT_RECORDS);

    private final Permission needed;

    UpdateState(Permission needed) {
        this.needed = needed;
    }

    /** As in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UpdateState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** What it takes to bring an update into this state. */
    public Permission needed() {
        return needed;
    }

    /** The table of allowed moves, the usual one first. */
    public List<UpdateState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> List.of(CLEARED);
            case CLEARED -> List.of(ACCEPTED, RETURNED);
            case ACCEPTED -> List.of(PUBLISHED, INTERNAL, RETURNED);
            case PUBLISHED -> List.of(INTERNAL);
            case INTERNAL -> List.of(PUBLISHED);
        };
    }

    public boolean mayBecome(UpdateState other) {
        return next().contains(other);
    }

    /** Whether the institution still writes on it. */
    public boolean isInWriting() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the institution has said it. */
    public boolean isTold() {
        return !isInWriting();
    }

    /** Whether others than the institution and the secretariat may read it. */
    public boolean isRead() {
        return isTold() && this != CLEARED;
    }
}

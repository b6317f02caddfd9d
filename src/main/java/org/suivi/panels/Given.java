package org.suivi.panels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command as it comes in.
 *
 * @param action made by the sender: the same one is never done twice, and a retry gets the first answer
 * @param seenVersion of the panel on the sender's page
 * @param pressedAt when the key was pressed, in the clock of the panel as the sender knows it
 * @param uncertaintyMs of that clock
 * @param isConfirmed whether the sender, whose connection was lost meanwhile, was asked if that moment shall count
 */
public record Given(
        UUID action,
        PanelCommand command,
        @Nullable Long seenVersion,
        @Nullable Long pressedAt,
        @Nullable Long uncertaintyMs,
        boolean isConfirmed) {

    public Given(
            UUID action,
            PanelCommand command,
            @Nullable Long seenVersion,
            @Nullable Long pressedAt,
            @Nullable Long uncertaintyMs) {
        this(action, command, seenVersion, pressedAt, uncertaintyMs, false);
    }

    public static Given now(PanelCommand command) {
        return new Given(UUID.randomUUID(), command, null, null, null);
    }
}

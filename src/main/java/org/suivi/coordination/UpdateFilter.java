package org.suivi.coordination;

import org.jspecify.annotations.Nullable;

/**
 * What a list of updates is narrowed to; nothing of it, and the list is of all that the reader may see.
 *
 * @param on the updates of an action are also on every recommendation that it serves
 */
public record UpdateFilter(
        @Nullable ToldOn on,
        @Nullable Long organisation,
        @Nullable UpdateState state) {

    public static UpdateFilter of(ToldOn on) {
        return new UpdateFilter(on, null, null);
    }
}

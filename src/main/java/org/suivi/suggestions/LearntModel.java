package org.suivi.suggestions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the learning of one kind of tags is in a system.
 *
 * @param tagged how many records are tagged now
 * @param madeAt when the model in use was learnt; null while the one that comes with Suivi is used
 */
public record LearntModel(
        SuggestedKind kind,
        int tagged,
        boolean isUnderWay,
        @Nullable Instant madeAt,
        int learntFrom,
        int tags,
        @Nullable Accuracy accuracy) {

    /** From so many tagged records on a system can learn from itself. */
    public static final int FEWEST = 500;

    public boolean canLearn() {
        return tagged >= FEWEST && !isUnderWay;
    }
}

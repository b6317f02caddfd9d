package org.suivi.cooperation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a record stands. Each kind of record owns the table of its allowed moves. */
public sealed interface RecordState permits NeedState, OfferState, ChallengeState, PracticeState {

    /** Those in which the owner is asked from time to time whether the record still holds. */
    Set<String> ASKED_AGAIN = Set.of(
            "open",
            "in-matching",
            "unmet-escalated",
            "active",
            "shared",
            "snapshot",
            "documented",
            "reused",
            "review-due",
            "stale");

    /** Where a draft is laid aside that nobody but its owner was shown. */
    String ASIDE = "discarded";

    String name();

    /** What may follow, and who makes it so. */
    Map<RecordState, Mover> next();

    /** How much the state itself protects, whatever the owner chose: nobody else reads a draft. */
    Level floor();

    /** Whether it is in the lists unless somebody asks for the others too. */
    boolean isListed();

    /** Whether what the record says may be changed. */
    boolean isWritable();

    /** Whether its texts in other languages may be written, and said how they came about. */
    default boolean isTranslatable() {
        return isWritable();
    }

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default boolean isAskedAgain() {
        return ASKED_AGAIN.contains(code());
    }

    default Optional<Mover> moverTo(RecordState to) {
        return Optional.ofNullable(next().get(to));
    }

    static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Collects what may follow a state. */
    static Map<RecordState, Mover> moves(Object... pairs) {
        Map<RecordState, Mover> moves = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            moves.put((RecordState) pairs[i], (Mover) pairs[i + 1]);
        }
        return moves;
    }

    static String[] listed(RecordState... all) {
        return Arrays.stream(all)
                .filter(RecordState::isListed)
                .map(RecordState::code)
                .toArray(String[]::new);
    }
}

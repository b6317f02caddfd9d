package org.suivi.assistance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * How help was received, as one party says it.
 *
 * @param scores from 1 to 5; what somebody cannot say is left out
 * @param improvements keys of terms: what should be better
 * @param how it should be better
 * @param again whether they would use such help again; null where they cannot say
 * @param effect on the recommendation or action it was for
 * @param evidence a link to what shows the effect
 */
public record Assessed(
        Map<Item, Integer> scores,
        LocalizedText results,
        List<Integer> improvements,
        LocalizedText how,
        @Nullable Boolean again,
        Effect effect,
        String evidence) {

    public static final Assessed EMPTY =
            new Assessed(Map.of(), LocalizedText.EMPTY, List.of(), LocalizedText.EMPTY, null, Effect.NOT_SAID, "");
    private static final int HIGHEST = 5;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINK = 500;

    public Assessed {
        Map<Item, Integer> kept = new EnumMap<>(Item.class);
        kept.putAll(scores);
        scores = kept;
        improvements = improvements.stream().distinct().toList();
    }

    /** What is asked in figures. */
    public enum Item {
        RELEVANCE,
        TIMELINESS,
        EXPERT_FIT,
        LANGUAGE,
        COORDINATION,
        OWNERSHIP,
        LASTING;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What it did for the recommendation or action it was for; it changes nothing there. */
    public enum Effect {
        NOT_SAID,
        NONE,
        SOME,
        DECISIVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Effect> of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    void check() {
        boolean isTooLong = Stream.of(results, how)
                .flatMap(text -> text.texts().values().stream())
                .anyMatch(text -> text.length() > LONGEST);
        if (isTooLong) {
            throw new Refused("assessed.too-long", LONGEST);
        }
        if (scores.values().stream().anyMatch(score -> score < 1 || score > HIGHEST)) {
            throw new Refused("assessed.score-wrong", HIGHEST);
        }
        if (!evidence.isEmpty() && (evidence.length() > LONGEST_LINK || !evidence.matches("https?://\\S+"))) {
            throw new Refused("assessed.link-wrong");
        }
    }

    /** What must be said before it is final. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (results.isEmpty()) {
            missing.add("results");
        }
        if (improvements.isEmpty()) {
            missing.add("improvements");
        }
        if (how.isEmpty()) {
            missing.add("how");
        }
        return missing;
    }
}

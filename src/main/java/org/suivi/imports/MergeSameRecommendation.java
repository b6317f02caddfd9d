package org.suivi.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.TextIdentity;

/**
 * Makes one recommendation of the rows that are the same one, given by several States or listed under several themes.
 * Rows of the latest States and sessions are held back; the oldest go on when there are too many, so that memory stays
 * bounded. Rows that stand further apart than that are joined by identity when they are stored.
 */
public final class MergeSameRecommendation implements RowConsumer {

    static final int MOST_HELD = 5_000;

    private final RowConsumer next;
    private final Map<String, Map<String, ReadRecommendation>> groups = new LinkedHashMap<>();
    private int held;
    private int merged;

    public MergeSameRecommendation(RowConsumer next) {
        this.next = next;
    }

    /** How many rows were joined to an earlier one. */
    public int merged() {
        return merged;
    }

    @Override
    public void read(ReadRecommendation recommendation) {
        if (recommendation.origin().annotationId() != null) {
            next.read(recommendation);
            return;
        }
        Map<String, ReadRecommendation> group =
                groups.computeIfAbsent(group(recommendation), any -> new LinkedHashMap<>());
        String key = key(recommendation);
        ReadRecommendation same = group.get(key);
        if (same == null) {
            group.put(key, recommendation);
            held++;
        } else {
            group.put(key, join(same, recommendation));
            merged++;
        }
        while (held > MOST_HELD && groups.size() > 1) {
            letOldestGo();
        }
        if (held > 4 * MOST_HELD) {
            letOldestGo();
        }
    }

    @Override
    public void rejected(RejectedRow row) {
        next.rejected(row);
    }

    @Override
    public void finished() {
        while (!groups.isEmpty()) {
            letOldestGo();
        }
        next.finished();
    }

    private void letOldestGo() {
        String oldest = groups.keySet().iterator().next();
        Map<String, ReadRecommendation> group = groups.remove(oldest);
        if (group != null) {
            held -= group.size();
            group.values().forEach(next::read);
        }
    }

    private static String group(ReadRecommendation recommendation) {
        return recommendation.review().statesUnderReview() + "|"
                + recommendation.review().session() + "|"
                + recommendation.review().body() + "|"
                + recommendation.given().symbol();
    }

    /** The same words with another position are not the same recommendation: a State does not support and note one. */
    private static String key(ReadRecommendation recommendation) {
        Given given = recommendation.given();
        ReadPosition position = recommendation.review().position();
        return given.kind() + "|" + given.paragraph() + "|" + (position == null ? "" : position.label()) + "|"
                + TextIdentity.normalisedText(given.anyText());
    }

    private static ReadRecommendation join(ReadRecommendation first, ReadRecommendation other) {
        List<Repair> repairs = new ArrayList<>(both(first, other, ReadRecommendation::repairs));
        String action = first.given().actionCategory();
        String otherAction = other.given().actionCategory();
        if (action != null && otherAction != null && !action.equals(otherAction)) {
            repairs.add(Repair.of(RepairCode.ACTION_DIFFERS, "action", otherAction, action));
        }
        return new ReadRecommendation(
                new RowOrigin(
                        first.origin().row(),
                        both(first, other, row -> row.origin().rows()),
                        first.origin().raw() + "\n" + other.origin().raw(),
                        null,
                        first.origin().published()),
                withAction(first.given(), action == null ? otherAction : action),
                withStates(
                        first.review(), both(first, other, row -> row.review().recommendingStates())),
                new Labels(
                        both(first, other, row -> row.labels().themes()),
                        both(first, other, row -> row.labels().persons()),
                        both(first, other, row -> row.labels().sdgs())),
                extras(first, other),
                repairs);
    }

    private static Given withAction(Given given, @Nullable String action) {
        return new Given(given.symbol(), given.paragraph(), given.texts(), given.unofficial(), given.kind(), action);
    }

    private static ReviewContext withStates(ReviewContext review, List<String> recommending) {
        return new ReviewContext(
                review.statesUnderReview(),
                review.body(),
                review.session(),
                review.cycle(),
                review.year(),
                recommending,
                review.position());
    }

    private static Map<String, String> extras(ReadRecommendation first, ReadRecommendation other) {
        Map<String, String> extras = new LinkedHashMap<>(other.extras());
        extras.putAll(first.extras());
        return extras;
    }

    private static <T> List<T> both(
            ReadRecommendation first, ReadRecommendation other, Function<ReadRecommendation, List<T>> part) {
        Set<T> both = new LinkedHashSet<>(part.apply(first));
        both.addAll(part.apply(other));
        return List.copyOf(both);
    }
}

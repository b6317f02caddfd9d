package org.suivi.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/**
 * One action of a plan.
 *
 * @param reason why it is on hold or will not be pursued
 * @param withdrawal why it was taken out of the plan; null while it is in it
 */
public record Action(
        long id,
        long plan,
        Draft draft,
        Delivery delivery,
        @Nullable String reason,
        @Nullable String withdrawal,
        int version) {

    static final String KIND = "action";
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern TARGET = Pattern.compile("\\d{1,2}\\.(\\d{1,2}|[a-d])");
    private static final int LONGEST_LINE = 500;

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    /** What is entered about an action, except its delivery and its milestones, which move by themselves. */
    public record Draft(
            long theme,
            LocalizedText title,
            Responsible responsible,
            Dates dates,
            Budget budget,
            Notes notes,
            Serves serves) {

        public Draft {
            if (title.isEmpty()) {
                throw new Refused("plan.title.needed");
            }
            Limits.check(title, Plan.LONGEST_TITLE);
        }
    }

    /** The institution that answers for it, and those that help. */
    public record Responsible(@Nullable Long lead, List<Long> supporting) {

        public Responsible {
            supporting =
                    sorted(supporting).stream().filter(one -> !one.equals(lead)).toList();
        }
    }

    /** When it begins and ends, as far as known. */
    public record Dates(
            @Nullable LocalDate starts, @Nullable LocalDate ends) {

        public Dates {
            Limits.check(starts);
            Limits.check(ends);
            if (starts != null && ends != null && ends.isBefore(starts)) {
                throw new Refused("action.dates.wrong");
            }
        }
    }

    /** What it costs, in whole units of one currency, where the money comes from, and how much is missing. */
    public record Budget(
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String source,
            @Nullable Long gap) {

        public Budget {
            boolean hasMoney = amount != null || gap != null;
            if (hasMoney && (currency == null || !CURRENCY.matcher(currency).matches())) {
                throw new Refused("action.currency.wrong");
            }
            if ((amount != null && amount < 0) || (gap != null && gap < 0)) {
                throw new Refused("action.amount.wrong");
            }
            Limits.check(source, LONGEST_LINE);
        }
    }

    /**
     * What is written beside it; kept among the institutions.
     *
     * @param verification by what means one can tell that it is done
     */
    public record Notes(
            @Nullable String risks,
            @Nullable String remarks,
            @Nullable String assistance,
            @Nullable String verification) {

        public Notes(@Nullable String risks, @Nullable String remarks) {
            this(risks, remarks, null, null);
        }

        public Notes {
            Limits.check(risks, Plan.LONGEST_TEXT);
            Limits.check(remarks, Plan.LONGEST_TEXT);
            Limits.check(assistance, Plan.LONGEST_TEXT);
            Limits.check(verification, Plan.LONGEST_TEXT);
        }
    }

    /**
     * What it answers: recommendations and their separate asks, SDG targets, a line of a national strategy.
     *
     * @param rights the rights or articles of treaties, in words
     */
    public record Serves(
            List<Long> recommendations,
            List<Long> asks,
            List<String> targets,
            @Nullable String strategy,
            @Nullable String rights) {

        public Serves(List<Long> recommendations, List<Long> asks, List<String> targets, @Nullable String strategy) {
            this(recommendations, asks, targets, strategy, null);
        }

        public Serves {
            recommendations = sorted(recommendations);
            asks = sorted(asks);
            targets = sorted(targets);
            targets.stream()
                    .filter(target -> !TARGET.matcher(target).matches())
                    .findFirst()
                    .ifPresent(wrong -> {
                        throw new Refused("action.target.wrong", wrong);
                    });
            Limits.check(strategy, LONGEST_LINE);
            Limits.check(rights, LONGEST_LINE);
        }
    }

    public LocalizedText title() {
        return draft.title();
    }

    public @Nullable Long lead() {
        return draft.responsible().lead();
    }

    /** Whether its end has passed while it is still open. */
    public boolean isOverdue(LocalDate today) {
        LocalDate ends = draft.dates().ends();
        return ends != null && ends.isBefore(today) && delivery.isOpen();
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return List.copyOf(new TreeSet<>(values));
    }
}

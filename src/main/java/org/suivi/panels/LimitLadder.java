package org.suivi.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the time limit can come down so that all who are on the list are reached: the steps of the panel first, then the time divided by
 * fifteen seconds, and never below the least. It proposes; the chair decides.
 */
public final class LimitLadder {

    private static final long STEP = 15_000;
    static final List<Rung> USUAL =
            List.of(new Rung(180_000, 120_000), new Rung(120_000, 120_000), new Rung(90_000, 90_000));

    private final long budgetMs;
    private final long handoverMs;
    private final long leastMs;
    private final List<Rung> rungs;

    /** The usual steps, with the time that is there, what a change of speakers takes, and the least limit. */
    public LimitLadder(long budgetMs, long handoverMs, long leastMs) {
        this(budgetMs, handoverMs, leastMs, USUAL);
    }

    LimitLadder(long budgetMs, long handoverMs, long leastMs, List<Rung> rungs) {
        this.rungs = rungs;
        this.budgetMs = Math.max(0, budgetMs);
        this.handoverMs = handoverMs;
        this.leastMs = leastMs;
    }

    /** One step: the limit of member States and that of all others. */
    public record Rung(long memberMs, long otherMs) {

        /** "2:00", or "3:00/2:00" where the two differ. */
        public String inWords() {
            String others = ClockText.length(otherMs);
            return memberMs == otherMs ? others : ClockText.length(memberMs) + "/" + others;
        }

        boolean isSensible() {
            return Math.min(memberMs, otherMs) >= STEP && Math.max(memberMs, otherMs) <= 60 * 60_000;
        }

        boolean isBelow(Rung other) {
            return memberMs <= other.memberMs() && otherMs <= other.otherMs();
        }
    }

    /** So many have asked for the floor. */
    public record Inscribed(int members, int others) {

        int all() {
            return members + others;
        }
    }

    /** What one limit for all would mean. */
    public record WhatIf(long limitMs, long needMs, int reached, int posted) {}

    /** The time that all of them take. */
    public long needMs(Inscribed inscribed, Rung rung) {
        return inscribed.members() * (rung.memberMs() + handoverMs)
                + inscribed.others() * (rung.otherMs() + handoverMs);
    }

    /**
     * The highest step that reaches all; nothing when even the least limit does not.
     *
     * @param now the limits that hold, above which nothing is proposed
     */
    public Optional<Rung> proposal(Inscribed inscribed, Rung now) {
        Optional<Rung> step = Stream.concat(Stream.of(now), rungs.stream())
                .filter(rung -> rung.isBelow(now) && needMs(inscribed, rung) <= budgetMs)
                .findFirst();
        if (step.isPresent()) {
            return step;
        }
        long divided = dividedMs(inscribed.all());
        return divided < leastMs ? Optional.empty() : Optional.of(new Rung(divided, divided));
    }

    /** Whether one more would be more than those for whom there is time, and so many in reserve. */
    boolean isFull(Inscribed inscribed, Rung rung, int reserve) {
        long each = rung.otherMs() + handoverMs;
        return needMs(inscribed, rung) + each > budgetMs + (reserve * each);
    }

    /** How many speak with one limit for all. */
    public WhatIf whatIf(int inscribed, long limitMs) {
        long each = limitMs + handoverMs;
        int reached = (int) Math.min(inscribed, budgetMs / each);
        return new WhatIf(limitMs, inscribed * each, reached, inscribed - reached);
    }

    /** The table for the chair: each quarter of a minute from three minutes down to the least. */
    public List<WhatIf> table(int inscribed) {
        List<WhatIf> rows = new ArrayList<>();
        for (long limit = 180_000; limit >= leastMs; limit -= STEP) {
            rows.add(whatIf(inscribed, limit));
        }
        return rows;
    }

    private long dividedMs(int inscribed) {
        long share = inscribed == 0 ? budgetMs : (budgetMs - inscribed * handoverMs) / inscribed;
        return Math.floorDiv(share, STEP) * STEP;
    }
}

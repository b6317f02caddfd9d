package org.suivi.panels;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The choices of a panel that its concept note leaves open, with the defaults that hold until somebody decides. */
public record Policy(
        Order order,
        Timing timing,
        Replies replies,
        Screens screens,
        Requests requests,
        Ladder ladder,
        Undelivered undelivered) {

    public static final Policy DEFAULT = new Policy(
            Order.USUAL, Timing.USUAL, Replies.NONE, Screens.USUAL, Requests.ALWAYS, Ladder.USUAL, Undelivered.LISTED);

    /** What a template, or a panel of earlier days, says nothing of is as usual. */
    public Policy {
        order = order == null ? Order.USUAL : order;
        timing = timing == null ? Timing.USUAL : timing;
        replies = replies == null ? Replies.NONE : replies;
        screens = screens == null ? Screens.USUAL : screens;
        requests = requests == null ? Requests.ALWAYS : requests;
        ladder = ladder == null ? Ladder.USUAL : ladder;
        undelivered = undelivered == null ? Undelivered.LISTED : undelivered;
    }

    /** One that says nothing of requests, steps of limits and texts that were not delivered. */
    public Policy(Order order, Timing timing, Replies replies, Screens screens) {
        this(order, timing, replies, screens, Requests.ALWAYS, Ladder.USUAL, Undelivered.LISTED);
    }

    /** The same with another choice of what papers say of undelivered texts, the only one that can still be made afterwards. */
    Policy with(Undelivered now) {
        return new Policy(order, timing, replies, screens, requests, ladder, now);
    }

    /**
     * How a list is ordered.
     *
     * @param safePositions so many next speakers are not moved by anything automatic
     * @param windowMs so long all requests are equal
     * @param statesBetween with INTERLEAVE, so many States stand between two others
     */
    public record Order(
            int safePositions,
            long windowMs,
            Repeats repeats,
            Categories categories,
            int statesBetween,
            Method method,
            boolean dignitariesFirst) {

        static final Order USUAL = new Order(2, 120_000, Repeats.RANK_AFTER, Categories.MIXED, 3, Method.LOT, true);
    }

    /**
     * How time is kept.
     *
     * @param graceMs over the limit, before somebody is told that the time is up for good
     * @param closeAfterMs after the beginning of the segment the list closes
     * @param leastLimitMs no proposal goes below it
     * @param cutsAtGrace whether the turn ends then, instead of a warning
     * @param carriesOver whether those not reached go on to the list of the next segment
     */
    public record Timing(
            long graceMs,
            long closeAfterMs,
            long pointOfOrderMs,
            long leastLimitMs,
            boolean cutsAtGrace,
            boolean carriesOver) {

        static final Timing USUAL = new Timing(10_000, 900_000, 60_000, 60_000, false, true);
    }

    /**
     * When a list takes requests. The desk takes them as long as it is open.
     *
     * @param onlineFromMs so long before the meeting its lists open by themselves; null when somebody opens them
     * @param onlineUntilMs so long before the meeting delegations ask online for themselves, and again in the window of a list that is
     *     opened in the room; null as long as a list is open
     * @param reserve so many stand on a list beyond those who can speak before it is full
     */
    public record Requests(
            @Nullable Long onlineFromMs, @Nullable Long onlineUntilMs, Closing closing, int reserve) {

        static final Requests ALWAYS = new Requests(null, null, Closing.AFTER_MINUTES, 5);

        private static final long HOUR = 3_600_000;
        private static final long EARLIEST = 90 * 24 * HOUR;
        private static final int MOST = 100;

        boolean areSensible() {
            long until = onlineUntilMs == null ? 0 : onlineUntilMs;
            boolean fromFits =
                    onlineFromMs == null || (onlineUntilMs != null && onlineFromMs > until && onlineFromMs <= EARLIEST);
            return fromFits && until >= 0 && until <= EARLIEST && reserve >= 0 && reserve <= MOST;
        }
    }

    /** The steps in which the program proposes that limits come down, the highest first, before the time is divided. */
    public record Ladder(List<LimitLadder.Rung> rungs) {

        static final Ladder USUAL = new Ladder(LimitLadder.USUAL);

        private static final int MOST = 10;

        public Ladder {
            rungs = List.copyOf(rungs);
        }

        boolean isSensible() {
            return rungs.size() <= MOST && rungs.stream().allMatch(LimitLadder.Rung::isSensible);
        }

        /** As they are entered: "3:00/2:00, 2:00, 1:30". */
        public String inWords() {
            return rungs.stream().map(LimitLadder.Rung::inWords).collect(Collectors.joining(", "));
        }
    }

    /** When a list takes no more requests by itself. */
    public enum Closing {
        AFTER_MINUTES,
        WHEN_FULL,
        BY_HAND
    }

    /**
     * Rights of reply, after the last part.
     *
     * @param most of one delegation; none where it is 0
     */
    public record Replies(int most, long firstMs, long secondMs) {

        public static final Replies NONE = new Replies(0, 180_000, 120_000);

        private static final int MOST = 5;
        private static final long SHORTEST = 15_000;
        private static final long LONGEST = 3_600_000;

        boolean areSensible() {
            return most >= 0
                    && most <= MOST
                    && Math.min(firstMs, secondMs) >= SHORTEST
                    && Math.max(firstMs, secondMs) <= LONGEST;
        }

        long limitMs(int nth) {
            return nth == 1 ? firstMs : secondMs;
        }
    }

    /**
     * What screens in the room show unless their address says otherwise.
     *
     * @param next so many of those who wait
     * @param easternDigits whether clocks in Arabic have the digits of the Arab East
     */
    public record Screens(int next, boolean easternDigits) {

        /** As many as a hall can read. */
        public static final int MOST_NEXT = 12;

        public static final Screens USUAL = new Screens(5, false);
    }

    /** What becomes of a delegation that was heard already. */
    public enum Repeats {
        RANK_AFTER,
        FORBID,
        FREE
    }

    /** How ordinary speakers of several categories stand among each other. */
    public enum Categories {
        MIXED,
        STATES_FIRST,
        INTERLEAVE
    }

    /** What papers about the panel say of statements that were posted and not delivered. */
    public enum Undelivered {
        /** Who was not reached is named, and no more. */
        LISTED,
        /** Their content stands in a part of its own. */
        SUMMARISED
    }

    /** What decides between requests of the window. */
    public enum Method {
        LOT,
        ALPHABETICAL_FROM_LETTER,
        TIME
    }
}

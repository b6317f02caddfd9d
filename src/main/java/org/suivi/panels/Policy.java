package org.suivi.panels;

import org.jspecify.annotations.Nullable;

/** The choices of a panel that its concept note leaves open, with the defaults that hold until somebody decides. */
public record Policy(
        Order order, Timing timing, Replies replies, Screens screens, Requests requests, Undelivered undelivered) {

    public static final Policy DEFAULT =
            new Policy(Order.USUAL, Timing.USUAL, Replies.NONE, Screens.USUAL, Requests.ALWAYS, Undelivered.LISTED);

    /** What a template, or a panel of earlier days, says nothing of is as usual. */
    public Policy {
        order = order == null ? Order.USUAL : order;
        timing = timing == null ? Timing.USUAL : timing;
        replies = replies == null ? Replies.NONE : replies;
        screens = screens == null ? Screens.USUAL : screens;
        requests = requests == null ? Requests.ALWAYS : requests;
        undelivered = undelivered == null ? Undelivered.LISTED : undelivered;
    }

    /** One whose lists are as open online as at the desk, and whose papers do not say what was not delivered. */
    public Policy(Order order, Timing timing, Replies replies, Screens screens) {
        this(order, timing, replies, screens, Requests.ALWAYS, Undelivered.LISTED);
    }

    /** The same with another choice of what papers say of undelivered texts, the only one that can still be made afterwards. */
    Policy with(Undelivered now) {
        return new Policy(order, timing, replies, screens, requests, now);
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
     * How long delegations ask online for themselves. The desk takes requests as long as a list is open.
     *
     * @param onlineUntilMs so long before the start of the meeting, and again in the window of a list that is opened in the room; null
     *     as long as a list is open
     */
    public record Requests(@Nullable Long onlineUntilMs) {

        static final Requests ALWAYS = new Requests(null);

        private static final long WEEK = 604_800_000;

        boolean areSensible() {
            return onlineUntilMs == null || (onlineUntilMs >= 0 && onlineUntilMs <= WEEK);
        }
    }

    /**
     * Rights of reply, after the last part.
     *
     * @param most of one delegation; none where it is 0
     */
    public record Replies(int most, long firstMs, long secondMs) {

        public static final Replies NONE = new Replies(0, 180_000, 120_000);

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

package org.suivi.matches;

import static org.suivi.matches.MatchSide.CLOCK;
import static org.suivi.matches.MatchSide.DESK;
import static org.suivi.matches.MatchSide.NEED;
import static org.suivi.matches.MatchSide.OFFER;
import static org.suivi.matches.MatchSide.PROJECT;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a match stands, with the table of what may follow and who makes it so. */
public enum MatchState {
    SUGGESTED,
    PROPOSED,
    NEED_ACCEPTED,
    OFFER_ACCEPTED,
    AGREED,
    CONVERTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** What may follow, and whose it is to make it so. */
    public Map<MatchState, Set<MatchSide>> next() {
        Map<MatchState, Set<MatchSide>> next = new EnumMap<>(MatchState.class);
        switch (this) {
            case SUGGESTED -> {
                next.put(PROPOSED, Set.of(NEED, OFFER, DESK));
                next.put(EXPIRED, Set.of(CLOCK));
                next.put(WITHDRAWN, Set.of(DESK));
            }
            case PROPOSED -> {
                next.put(NEED_ACCEPTED, Set.of(NEED));
                next.put(OFFER_ACCEPTED, Set.of(OFFER));
                next.put(DECLINED, Set.of(NEED, OFFER));
            }
            case NEED_ACCEPTED -> {
                next.put(AGREED, Set.of(OFFER));
                next.put(DECLINED, Set.of(OFFER));
            }
            case OFFER_ACCEPTED -> {
                next.put(AGREED, Set.of(NEED));
                next.put(DECLINED, Set.of(NEED));
            }
            case AGREED -> {
                next.put(CONVERTED, Set.of(PROJECT));
                next.put(WITHDRAWN, Set.of(NEED, OFFER, DESK));
            }
            case CONVERTED -> next.put(WITHDRAWN, Set.of(PROJECT));
            case DECLINED, EXPIRED, WITHDRAWN -> {}
        }
        if (isRunning()) {
            next.put(EXPIRED, Set.of(CLOCK));
            next.put(WITHDRAWN, Set.of(NEED, OFFER, DESK, CLOCK));
        }
        return next;
    }

    /** Whether an answer is waited for. */
    public boolean isRunning() {
        return this == PROPOSED || this == NEED_ACCEPTED || this == OFFER_ACCEPTED;
    }

    boolean mayBecome(MatchState to, MatchSide by) {
        return next().getOrDefault(to, Set.of()).contains(by);
    }

    /** As in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MatchState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

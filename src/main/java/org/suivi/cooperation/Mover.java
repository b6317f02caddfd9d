package org.suivi.cooperation;

import java.util.Locale;
import org.suivi.shared.Permission;

/** Who makes a transition. */
public enum Mover {
    /** Whoever may draft in the name of the State, such as a ministry. */
    DRAFTER,
    /** The national focal point of the State. */
    NATIONAL,
    /** Whoever may offer in the name of the party. */
    PROVIDER,
    DESK,
    /** The institution or organisation that tells what stands in the way in a State, in its own name. */
    INSTITUTION,
    /** Whoever answers for it: the national focal point of a State, or the institution that told it. */
    KEEPER,
    /** A clock that ran out. */
    CLOCK,
    /** What happens to the proposals made for it. */
    PROPOSALS,
    /** Whoever may tell what worked in the name of the party. */
    SHARER,
    /** The reviewers of a practice, once all of them agree. */
    PEERS,
    /** A first use elsewhere that the origin confirmed. */
    ADOPTERS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean is(Reader reader, long party) {
        return switch (this) {
            case DRAFTER -> reader.drafts().contains(party);
            case NATIONAL -> reader.asks().contains(party);
            case PROVIDER -> reader.offers().contains(party);
            case DESK -> reader.actor().may(Permission.RUN_CLEARING_HOUSE);
            case INSTITUTION -> reader.voices().contains(party);
            case KEEPER -> reader.asks().contains(party) || reader.voices().contains(party);
            case SHARER -> reader.shares().contains(party);
            case CLOCK, PROPOSALS, PEERS, ADOPTERS -> reader.actor().role().equals("suivi");
        };
    }
}

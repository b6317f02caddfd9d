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
    /** A clock that ran out. */
    CLOCK,
    /** What happens to the proposals made for it. */
    PROPOSALS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean is(Reader reader, long party) {
        return switch (this) {
            case DRAFTER -> reader.drafts().contains(party);
            case NATIONAL -> reader.asks().contains(party);
            case PROVIDER -> reader.offers().contains(party);
            case DESK -> reader.actor().may(Permission.RUN_CLEARING_HOUSE);
            case CLOCK, PROPOSALS -> reader.actor().role().equals("suivi");
        };
    }
}

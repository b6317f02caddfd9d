package org.suivi.cooperation;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** Who sees which record of the clearing house is decided here, in one place, for every channel. */
@Component
public class Sight {

    private final Parties parties;

    Sight(Parties parties) {
        this.parties = parties;
    }

    public Reader of(Actor actor) {
        return new Reader(
                actor,
                ids(actor, Permission.DRAFT_ASSISTANCE),
                ids(actor, Permission.ASK_FOR_ASSISTANCE),
                ids(actor, Permission.OFFER_ASSISTANCE));
    }

    private Set<Long> ids(Actor actor, Permission permission) {
        return parties.actedForBy(actor, permission).stream().map(Party::id).collect(Collectors.toSet());
    }
}

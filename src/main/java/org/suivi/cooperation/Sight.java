package org.suivi.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** Who sees which record of the clearing house is decided here, in one place, for every channel. */
@Component
public class Sight {

    private static final Set<Permission> ASKED = Set.of(
            Permission.DRAFT_ASSISTANCE,
            Permission.ASK_FOR_ASSISTANCE,
            Permission.OFFER_ASSISTANCE,
            Permission.SHARE_PRACTICES,
            Permission.RAISE_CHALLENGES,
            Permission.COORDINATE_ASSISTANCE);

    private final Parties parties;

    Sight(Parties parties) {
        this.parties = parties;
    }

    public Reader of(Actor actor) {
        Map<Permission, List<Party>> own = parties.actedForBy(actor, ASKED);
        return new Reader(
                actor,
                ids(own, Permission.DRAFT_ASSISTANCE),
                ids(own, Permission.ASK_FOR_ASSISTANCE, Party::isState),
                ids(own, Permission.OFFER_ASSISTANCE),
                ids(own, Permission.SHARE_PRACTICES),
                ids(own, Permission.RAISE_CHALLENGES, party -> party.kind().speaksBesideStates()),
                ids(own, Permission.COORDINATE_ASSISTANCE));
    }

    /** The State that the actor drafts for. */
    Party stateOf(Actor actor) {
        actor.mustHave(Permission.DRAFT_ASSISTANCE);
        return draftsFor(actor).orElseThrow(() -> new Refused("house.no-party"));
    }

    /** The same, where there is one. */
    Optional<Party> draftsFor(Actor actor) {
        return parties.actedForBy(actor, Permission.DRAFT_ASSISTANCE).stream()
                .filter(Party::isState)
                .findFirst();
    }

    private static Set<Long> ids(Map<Permission, List<Party>> own, Permission permission) {
        return ids(own, permission, party -> true);
    }

    private static Set<Long> ids(Map<Permission, List<Party>> own, Permission permission, Predicate<Party> isMeant) {
        return own.getOrDefault(permission, List.of()).stream()
                .filter(isMeant)
                .map(Party::id)
                .collect(Collectors.toSet());
    }
}

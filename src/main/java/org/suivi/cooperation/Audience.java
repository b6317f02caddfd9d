package org.suivi.cooperation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suivi.identity.Account;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/** Whom to tell for a party, asked once for each however many things there are to tell. */
public final class Audience {

    private final PartyPeople people;
    private final Map<Asked, List<Account>> known = new HashMap<>();

    public Audience(PartyPeople people) {
        this.people = people;
    }

    private record Asked(long party, Permission permission) {}

    /** Those who answer for a record in the name of its owner. */
    Stream<Account> of(HouseRecord record) {
        return of(record.entity(), record.party());
    }

    /** Those who answer for such records in the name of a party. */
    Stream<Account> of(Entity entity, long party) {
        return entity.keeping().stream()
                .flatMap(permission -> of(party, permission))
                .distinct();
    }

    public Stream<Account> of(long party, Permission permission) {
        return known
                .computeIfAbsent(
                        new Asked(party, permission), asked -> people.thoseWhoMay(asked.party(), asked.permission()))
                .stream();
    }
}

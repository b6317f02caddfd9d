package org.suivi.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Letter;
import org.suivi.parties.PartyPeople;

/** Asks owners by mail whether a record still holds, once for each confirmation that grows old. The mail has a number and a link. */
@Component
class ConfirmRound implements LetterRound<HouseRecord> {

    private final HouseStore store;
    private final Freshness freshness;
    private final Confirmations confirmations;
    private final PartyPeople people;
    private final Letters letters;

    ConfirmRound(
            HouseStore store, Freshness freshness, Confirmations confirmations, PartyPeople people, Letters letters) {
        this.store = store;
        this.freshness = freshness;
        this.confirmations = confirmations;
        this.people = people;
        this.letters = letters;
    }

    @Override
    public List<HouseRecord> due() {
        return Arrays.stream(Entity.values()).flatMap(this::old).toList();
    }

    private Stream<HouseRecord> old(Entity entity) {
        String old = "r.entity = '%s' and r.state in ('%s') and r.last_confirmed <= :day"
                .formatted(entity.code(), String.join("', '", RecordState.ASKED_AGAIN));
        return store.where(old, freshness.notFreshBy(entity)).stream();
    }

    @Override
    public List<Letter> letters(HouseRecord record) {
        String confirmed = "confirmed " + record.times().confirmed();
        return people.thoseWhoMay(record.party(), record.entity().keeping()).stream()
                .filter(owner -> letters.claim(record.entity().ref(record.id()), owner, confirmed))
                .map(owner -> letters.to(owner, "confirm.mail", record.number(), link(record, owner)))
                .toList();
    }

    private String link(HouseRecord record, Account owner) {
        return "/clearing-house/confirm/" + confirmations.issue(record.id(), owner.id());
    }
}

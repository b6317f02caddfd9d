package org.suivi.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.parties.PartyPeople;

/** Asks owners whether a record still holds, once for each confirmation that grows old. */
@Component
class ConfirmNews implements NewsSource {

    private final HouseStore store;
    private final Freshness freshness;
    private final Confirmations confirmations;
    private final PartyPeople people;

    ConfirmNews(HouseStore store, Freshness freshness, Confirmations confirmations, PartyPeople people) {
        this.store = store;
        this.freshness = freshness;
        this.confirmations = confirmations;
        this.people = people;
    }

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        return Arrays.stream(Entity.values())
                .flatMap(this::old)
                .flatMap(record -> audience.of(record)
                        .map(owner -> new News(
                                Occasion.STILL_VALID,
                                record.entity().ref(record.id()),
                                "confirmed " + record.times().confirmed(),
                                owner,
                                new News.Words(
                                        "confirm.mail",
                                        record.number(),
                                        () -> "/clearing-house/confirm/"
                                                + confirmations.issue(record.id(), owner.id())))))
                .toList();
    }

    private Stream<HouseRecord> old(Entity entity) {
        String old = "r.entity = '%s' and r.state in ('%s') and r.last_confirmed <= :day"
                .formatted(entity.code(), String.join("', '", RecordState.ASKED_AGAIN));
        return store.where(old, freshness.notFreshBy(entity)).stream();
    }
}

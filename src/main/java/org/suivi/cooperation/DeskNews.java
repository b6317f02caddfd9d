package org.suivi.cooperation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.parties.PartyPeople;

/**
 * Tells the owner of a practice, an offer or a challenge what the desk decided on it: given back, published, shared, taken down, or its
 * appeal decided; once each, while it stands where the desk put it. That the desk began to look is on the page alone.
 */
@Component
class DeskNews implements NewsSource {

    private static final String SUIVI = "suivi";
    private static final int DAYS_BACK = 30;
    private static final String MOVED = """
            (r.entity = 'practice' and r.state in ('desk-check', 'returned', 'snapshot', 'documented', 'reused', 'unpublished')
                or r.entity = 'offer' and r.state in ('draft', 'active', 'unpublished')
                or r.entity = 'challenge' and r.state in ('returned', 'shared'))
            and (r.state_since at time zone 'UTC')::date > :day
            """;

    private final HouseStore store;
    private final StateEvents transitions;
    private final PartyPeople people;

    DeskNews(HouseStore store, StateEvents transitions, PartyPeople people) {
        this.store = store;
        this.transitions = transitions;
        this.people = people;
    }

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        return store.where(MOVED, store.today().minusDays(DAYS_BACK)).stream()
                .collect(Collectors.groupingBy(HouseRecord::entity))
                .entrySet()
                .stream()
                .flatMap(kind -> decided(kind.getKey(), kind.getValue()))
                .flatMap(record -> audience.of(record)
                        .map(owner -> new News(
                                Occasion.DESK_DECIDED,
                                record.entity().ref(record.id()),
                                "decided " + record.state().code() + " "
                                        + record.times().since(),
                                owner,
                                new News.Words(
                                        "house.decided-mail",
                                        record.number(),
                                        () -> record.entity().path() + "/" + record.id()))))
                .toList();
    }

    private Stream<HouseRecord> decided(Entity entity, List<HouseRecord> records) {
        Map<Long, StateEvent> last = transitions.last(
                entity.code(), records.stream().map(HouseRecord::id).collect(Collectors.toSet()));
        return records.stream().filter(record -> {
            StateEvent event = last.get(record.id());
            return event != null && isDecision(entity, event);
        });
    }

    /** By the table of states, because the same state is reached by the owner too; what Suivi publishes by itself needs no mail. */
    private static boolean isDecision(Entity entity, StateEvent event) {
        String from = event.from();
        if (from == null || event.role().equals(SUIVI)) {
            return false;
        }
        boolean beginsToLook =
                event.to().equals(PracticeState.DESK_CHECK.code()) && from.equals(PracticeState.SUBMITTED.code());
        return !beginsToLook
                && entity.state(from)
                        .moverTo(entity.state(event.to()))
                        .filter(mover -> mover == Mover.DESK)
                        .isPresent();
    }
}

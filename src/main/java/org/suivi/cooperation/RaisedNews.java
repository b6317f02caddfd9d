package org.suivi.cooperation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/** Tells a State that an institution's challenge about it was shared, where it may read it; once each. */
@Component
class RaisedNews implements NewsSource {

    private static final int DAYS_BACK = 30;
    private static final String SHARED =
            "r.entity = 'challenge' and r.state = 'shared' and (r.state_since at time zone 'UTC')::date > :day";

    private final HouseStore store;
    private final LevelStore levels;
    private final RaisedChallenges raised;
    private final Parties parties;
    private final PartyPeople people;

    RaisedNews(HouseStore store, LevelStore levels, RaisedChallenges raised, Parties parties, PartyPeople people) {
        this.store = store;
        this.levels = levels;
        this.raised = raised;
        this.parties = parties;
        this.people = people;
    }

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        return store.where(SHARED, store.today().minusDays(DAYS_BACK)).stream()
                .filter(raised::isRaised)
                .flatMap(record -> concerned(record)
                        .flatMap(state -> audience.of(state.id(), Permission.ASK_FOR_ASSISTANCE))
                        .map(reader -> new News(
                                Occasion.CHALLENGE_RAISED,
                                record.entity().ref(record.id()),
                                "raised " + record.times().since(),
                                reader,
                                new News.Words(
                                        "challenge.raised-mail",
                                        record.number(),
                                        () -> record.entity().path() + "/" + record.id()))))
                .toList();
    }

    /** The State it is about, as far as it sees the record: by its level, or because it is named. */
    private Stream<Party> concerned(HouseRecord record) {
        return store.said(record, Challenge.class).countries().stream()
                .flatMap(code -> parties.withCode(code).stream())
                .filter(Party::isState)
                .filter(state -> record.level().rank() <= Level.PARTICIPANTS.rank()
                        || (record.level() == Level.NAMED
                                && levels.named(record.id()).contains(state.id())));
    }
}

package org.suivi.matches;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Audience;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.News;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.identity.Account;
import org.suivi.matches.FriendsRound.Invited;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/** Invites the friends of a country by mail, as long as they did not answer and may read the need; and asks the State to let the others. */
@Component
class FriendsNews implements NewsSource {

    private final FriendsStore store;
    private final PartyPeople people;

    FriendsNews(FriendsStore store, PartyPeople people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        return store.running().stream()
                .flatMap(round -> Stream.concat(invitations(audience, round), questions(audience, round)))
                .toList();
    }

    private static Stream<News> invitations(Audience audience, FriendsRound round) {
        return round.invited().stream()
                .filter(each -> each.mayRead() && each.reply() == Reply.OPEN)
                .map(Invited::party)
                .flatMap(party -> audience.of(party, Permission.OFFER_ASSISTANCE))
                .map(reader -> news(round, Occasion.FRIENDS_CALLED, "friends.mail", reader));
    }

    private static Stream<News> questions(Audience audience, FriendsRound round) {
        return round.shutOut().isEmpty()
                ? Stream.empty()
                : audience.of(round.owner(), Permission.ASK_FOR_ASSISTANCE)
                        .map(reader -> news(round, Occasion.NEED_UNMET, "friends.consent-mail", reader));
    }

    private static News news(FriendsRound round, Occasion occasion, String key, Account reader) {
        return new News(
                occasion,
                FriendsCalled.ref(round.need()),
                key + " " + round.id(),
                reader,
                new News.Words(key, Entity.NEED.number(round.need()), () -> FriendsRound.path(round.need())));
    }
}

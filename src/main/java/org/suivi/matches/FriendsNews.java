package org.suivi.matches;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Audience;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.News;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.Officers;
import org.suivi.identity.Account;
import org.suivi.matches.FriendsRound.Invited;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/**
 * Invites the friends of a country by mail, as long as they did not answer and may read the need; asks the State to let the others; and
 * tells the desk of each answer.
 */
@Component
class FriendsNews implements NewsSource {

    private final FriendsStore store;
    private final PartyPeople people;
    private final Officers officers;

    FriendsNews(FriendsStore store, PartyPeople people, Officers officers) {
        this.store = store;
        this.people = people;
        this.officers = officers;
    }

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        List<FriendsRound> running = store.running();
        Map<Long, List<Account>> desk =
                officers.told(running.stream().map(FriendsRound::need).toList());
        return running.stream()
                .flatMap(round -> Stream.of(
                                invitations(audience, round),
                                questions(audience, round),
                                answers(desk.getOrDefault(round.need(), List.of()), round))
                        .flatMap(each -> each))
                .toList();
    }

    /**
     * What is told of a round.
     *
     * @param key of the words of its mail
     * @param once what it is told of once, in that round
     */
    private record Said(Occasion occasion, String key, String once) {}

    private static Stream<News> invitations(Audience audience, FriendsRound round) {
        return round.invited().stream()
                .filter(each -> each.mayRead() && each.reply() == Reply.OPEN)
                .map(Invited::party)
                .flatMap(party -> audience.of(party, Permission.OFFER_ASSISTANCE))
                .map(reader -> news(round, new Said(Occasion.FRIENDS_CALLED, "friends.mail", ""), reader));
    }

    private static Stream<News> questions(Audience audience, FriendsRound round) {
        return round.shutOut().isEmpty()
                ? Stream.empty()
                : audience.of(round.owner(), Permission.ASK_FOR_ASSISTANCE)
                        .map(reader -> news(round, new Said(Occasion.NEED_UNMET, "friends.consent-mail", ""), reader));
    }

    private static Stream<News> answers(List<Account> desk, FriendsRound round) {
        return round.answered().stream()
                .map(each -> new Said(Occasion.FRIENDS_ANSWERED, "friends.answered-mail", " " + each.party()))
                .flatMap(said -> desk.stream().map(reader -> news(round, said, reader)));
    }

    private static News news(FriendsRound round, Said said, Account reader) {
        return new News(
                said.occasion(),
                FriendsCalled.ref(round.need()),
                said.key() + " " + round.id() + said.once(),
                reader,
                new News.Words(said.key(), Entity.NEED.number(round.need()), () -> FriendsRound.path(round.need())));
    }
}

package org.suivi.matches;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Audience;
import org.suivi.cooperation.News;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.identity.Account;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/**
 * Tells a side of a proposal that the other wrote last, as long as the proposal waits; once for each. By whom and what stands on the
 * page alone.
 */
@Component
class QuestionNews implements NewsSource {

    private static final String LAST = """
            select distinct on (q.match_id) q.match_id, q.id, q.party_id = m.need_party as is_of_need, m.need_party,
                (select array_agg(distinct p.party_id) from match_part p where p.match_id = m.id) as helping
            from match_question q join assistance_match m on m.id = q.match_id
            where m.state in ('proposed', 'need-accepted', 'offer-accepted') order by q.match_id, q.id desc
            """;

    private final JdbcClient jdbc;
    private final PartyPeople people;

    QuestionNews(JdbcClient jdbc, PartyPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** What was written last about a match, and who is to read it. */
    private record Last(long match, long question, boolean isOfNeed, long asking, List<Long> helping) {}

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        return jdbc
                .sql(LAST)
                .query((row, index) -> new Last(
                        row.getLong("match_id"),
                        row.getLong("id"),
                        row.getBoolean("is_of_need"),
                        row.getLong("need_party"),
                        List.of((Long[]) row.getArray("helping").getArray())))
                .list()
                .stream()
                .flatMap(last -> readers(audience, last)
                        .map(reader -> new News(
                                Occasion.PROPOSAL_ASKED,
                                MatchRecord.ref(last.match()),
                                "asked " + last.question(),
                                reader,
                                new News.Words(
                                        "match.mail.asked",
                                        MatchRecord.number(last.match()),
                                        () -> "/clearing-house/matches/" + last.match()))))
                .toList();
    }

    private static Stream<Account> readers(Audience audience, Last last) {
        return last.isOfNeed()
                ? last.helping().stream().flatMap(party -> audience.of(party, Permission.OFFER_ASSISTANCE))
                : audience.of(last.asking(), Permission.ASK_FOR_ASSISTANCE);
    }
}

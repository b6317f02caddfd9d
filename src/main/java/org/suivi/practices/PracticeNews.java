package org.suivi.practices;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Audience;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.News;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.identity.Account;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/** Asks reviewers for their review, and the origin whether a practice was used as somebody says, until they answered; once each. */
@Component
class PracticeNews implements NewsSource {

    private static final String REVIEWS = """
            select w.record_id, w.party_id, w.asked_at from practice_review w join assistance_record r on r.id = w.record_id
            where w.answer is null and r.state = 'peer-review' and r.reach <= :rank order by w.record_id, w.party_id
            """;
    private static final String USES = """
            select u.record_id, r.party_id, u.id from practice_reuse u join assistance_record r on r.id = u.record_id
            where u.state = 'told' order by u.id
            """;

    private final JdbcClient jdbc;
    private final PartyPeople people;

    PracticeNews(JdbcClient jdbc, PartyPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** What a party is asked about a practice. */
    private record Question(long practice, long party, String what) {}

    @Override
    public List<News> news() {
        List<Question> reviews = jdbc.sql(REVIEWS)
                .param("rank", Level.PARTICIPANTS.rank())
                .query((row, index) -> new Question(
                        row.getLong("record_id"),
                        row.getLong("party_id"),
                        "review "
                                + LocalDate.ofInstant(
                                        row.getTimestamp("asked_at").toInstant(), ZoneOffset.UTC)))
                .list();
        List<Question> uses = jdbc.sql(USES)
                .query((row, index) ->
                        new Question(row.getLong("record_id"), row.getLong("party_id"), "used " + row.getLong("id")))
                .list();
        Audience audience = new Audience(people);
        return Stream.concat(
                        reviews.stream()
                                .flatMap(asked -> readers(audience, asked)
                                        .map(reader ->
                                                to(reader, asked, Occasion.REVIEW_ASKED, "practice.review.mail"))),
                        uses.stream()
                                .flatMap(told -> readers(audience, told)
                                        .map(reader -> to(reader, told, Occasion.PRACTICE_USED, "reuse.mail"))))
                .toList();
    }

    private static Stream<Account> readers(Audience audience, Question question) {
        return audience.of(question.party(), Permission.SHARE_PRACTICES);
    }

    private static News to(Account reader, Question question, Occasion occasion, String key) {
        long practice = question.practice();
        return new News(
                occasion,
                Entity.PRACTICE.ref(practice),
                question.what(),
                reader,
                new News.Words(key, Entity.PRACTICE.number(practice), () -> Entity.PRACTICE.path() + "/" + practice));
    }
}

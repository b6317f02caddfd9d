package org.suivi.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.parties.PartyPeople;

/** Tells the owner of a need or a challenge that others commented on it: once for each day on which they did, in UTC. */
@Component
class CommentNews implements NewsSource {

    private static final int DAYS_BACK = 30;
    private static final String COMMENTED = """
            select r.id, r.entity, r.party_id, max((c.written_at at time zone 'UTC')::date) as day
            from house_comment c join assistance_record r on r.id = c.record_id
            where c.taken_back_at is null and c.hidden_at is null and c.party_id <> r.party_id
                and (c.written_at at time zone 'UTC')::date > :day
            group by r.id
            """;

    private final JdbcClient jdbc;
    private final HouseStore store;
    private final PartyPeople people;

    CommentNews(JdbcClient jdbc, HouseStore store, PartyPeople people) {
        this.jdbc = jdbc;
        this.store = store;
        this.people = people;
    }

    private record Commented(long id, Entity entity, long owner, LocalDate day) {}

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        return jdbc
                .sql(COMMENTED)
                .param("day", store.today().minusDays(DAYS_BACK))
                .query((row, index) -> new Commented(
                        row.getLong("id"),
                        Entity.valueOf(RecordState.constant(row.getString("entity"))),
                        row.getLong("party_id"),
                        row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .flatMap(record -> told(audience, record))
                .toList();
    }

    private static Stream<News> told(Audience audience, Commented record) {
        var words = new News.Words(
                "comment.mail",
                record.entity().number(record.id()),
                () -> record.entity().path() + "/" + record.id() + "/comments");
        return audience.of(record.entity(), record.owner())
                .map(reader -> new News(
                        Occasion.COMMENT_WRITTEN,
                        record.entity().ref(record.id()),
                        "commented " + record.day(),
                        reader,
                        words));
    }
}

package org.suivi.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Portions;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;

/**
 * The front door to many recommendations at once, for exports, open data and programs: the index says which and in what order,
 * the database says what they are and whether the actor may see them, all in one snapshot and in portions.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class RecommendationRecords {

    private final JdbcClient jdbc;
    private final RecommendationList list;
    private final RecordReading reading;
    private final FollowUpFacts followUp;

    RecommendationRecords(JdbcClient jdbc, RecommendationList list, RecordReading reading, FollowUpFacts followUp) {
        this.jdbc = jdbc;
        this.list = list;
        this.reading = reading;
        this.followUp = followUp;
    }

    /** The records of a list: how many there are, and then each of them. */
    public record Listed(int count, Iterator<RecommendationRecord> records) {}

    /**
     * How many records an actor may see, and when the last of them changed; the version of everything that is made of them.
     *
     * @param followedAt when something else was last said of how any is followed up, whoever may know it
     */
    public record Edition(
            int count,
            @Nullable Instant changedAt,
            @Nullable Instant followedAt) {

        /** For the ETag of an answer made of all of them. */
        public String tag() {
            return count + "-" + millis(changedAt) + "-" + millis(followedAt);
        }

        private static long millis(@Nullable Instant moment) {
            return moment == null ? 0 : moment.toEpochMilli();
        }
    }

    public Edition edition(Actor actor) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql("""
                        select count(*) as count, max(changed_at) as changed,
                            (select max(changed_at) from followed_recommendation where system_id = :system) as followed
                        from recommendation where system_id = :system and visibility in (:seen)
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query((row, index) ->
                        new Edition(row.getInt("count"), moment(row, "changed"), moment(row, "followed")))
                .single();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** Does the work with all records that the filter finds, whatever page of them it names. */
    public <T> T over(Actor actor, Language language, RecommendationFilter filter, Function<Listed, T> work) {
        long[] there = existing(actor, list.ids(actor, language, filter, filter.isNarrowed()), !filter.isNarrowed());
        return work.apply(new Listed(
                there.length,
                new Portions<>(
                        LongStream.of(there).boxed().iterator(),
                        part -> followed(actor, reading.withIds(actor, part)))));
    }

    /** One page of a list for programs that go through it. */
    public record Slice(
            int total,
            List<RecommendationRecord> records,
            @Nullable Long next) {}

    /**
     * The records after one that was seen, in the order of the filter; new records before it do not shift the page.
     *
     * @param after id of the last record of the page before; null for the first page
     */
    public Slice slice(Actor actor, Language language, RecommendationFilter filter, @Nullable Long after, int size) {
        long[] ids = list.ids(actor, language, filter, true);
        int from = after == null ? 0 : 1 + placeOf(ids, after);
        int end = Math.min(ids.length, from + size);
        List<Long> page =
                IntStream.range(from, end).mapToObj(place -> ids[place]).toList();
        return new Slice(
                ids.length,
                followed(actor, reading.withIds(actor, page)),
                end < ids.length ? Long.valueOf(ids[end - 1]) : null);
    }

    private static int placeOf(long[] ids, long id) {
        for (int place = 0; place < ids.length; place++) {
            if (ids[place] == id) {
                return place;
            }
        }
        throw new Refused("recommendation.cursor.gone");
    }

    public Optional<RecommendationRecord> at(Actor actor, String address) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return followed(actor, reading.at(actor, address).stream().toList()).stream()
                .findFirst();
    }

    /** The records with what follows them up beside their own codes. */
    private List<RecommendationRecord> followed(Actor actor, List<RecommendationRecord> records) {
        Map<Long, Map<Facet, List<String>>> facts = followUp.of(
                records.stream().map(record -> record.official().id()).toList(), FollowUpFacts.readers(actor));
        return records.stream()
                .map(record -> record.with(facts.getOrDefault(record.official().id(), Map.of())))
                .toList();
    }

    /** The records with these ids that the actor may see, in this order; without what follows them up. */
    public List<RecommendationRecord> withIds(Actor actor, List<Long> ids) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return reading.withIds(actor, ids);
    }

    /** The records changed last, the latest first. */
    public List<RecommendationRecord> changedLast(Actor actor, int most) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return reading.withIds(
                actor,
                jdbc.sql("""
                                select id from recommendation where system_id = :system and visibility in (:seen)
                                order by changed_at desc, id desc limit :most
                                """)
                        .param("system", actor.inSystem())
                        .param("seen", Visibility.codesSeenBy(actor))
                        .param("most", most)
                        .query(Long.class)
                        .list());
    }

    /** Addresses with the moment of their last change, in a fixed order; for site maps. */
    public List<Place> places(Actor actor, int from, int most) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql("""
                        select address, changed_at from recommendation
                        where system_id = :system and visibility in (:seen) order by id limit :most offset :from
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("most", most)
                .param("from", from)
                .query((row, index) -> new Place(
                        row.getString("address"), row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** Where the page of a record is, and since when it is as it is. */
    public record Place(String address, Instant changedAt) {}

    /**
     * Those of the ids that the actor may see by now. A list that nothing narrows is whole: what the index does not know yet comes
     * at its end.
     */
    private long[] existing(Actor actor, long[] ids, boolean isWhole) {
        long[] there = jdbc
                .sql("""
                        select id from recommendation
                        where (:whole or id = any(:ids)) and system_id = :system and visibility in (:seen) order by id
                        """)
                .param("whole", isWhole)
                .param("ids", isWhole ? new Long[0] : LongStream.of(ids).boxed().toArray(Long[]::new))
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        var unknown = new BitSet(there.length);
        unknown.set(0, there.length);
        long[] known = LongStream.of(ids)
                .filter(id -> {
                    int place = Arrays.binarySearch(there, id);
                    boolean isThere = place >= 0 && unknown.get(place);
                    if (isThere) {
                        unknown.clear(place);
                    }
                    return isThere;
                })
                .toArray();
        return LongStream.concat(LongStream.of(known), unknown.stream().mapToLong(place -> there[place]))
                .toArray();
    }
}

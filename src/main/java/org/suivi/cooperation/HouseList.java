package org.suivi.cooperation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseConditions.Asked;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import tools.jackson.databind.ObjectMapper;

/** Lists of needs, offers and challenges with their counts: rows, totals and facets all stand behind the same condition. */
@Service
@Transactional(readOnly = true)
public class HouseList {

    private static final int PAGE_SIZE = 25;
    private static final int MOST_VALUES = 12;

    private static final String ROWS =
            """
            select r.id, r.entity, r.state, r.title::text, r.themes, r.functions, r.modalities, r.languages, r.countries,
                r.earliest, r.latest, r.expires_on, r.asked_elsewhere,
                (r.opened_at at time zone 'UTC')::date as opened_on, r.last_confirmed, p.name::text as party, p.region,
                %1$s as is_named,
                (select o.id from assistance_record o where o.id = r.remains_of and %1$s and %2$s and %3$s) as remains_of
            """.formatted(HouseConditions.NAMED, HouseConditions.named("o"), Reader.sees("o")) + HouseConditions.FROM;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sight sight;
    private final HouseConditions conditions;
    private final Freshness freshness;
    private final CountMemory memory;

    HouseList(
            JdbcClient jdbc,
            ObjectMapper json,
            Sight sight,
            HouseConditions conditions,
            Freshness freshness,
            CountMemory memory) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.conditions = conditions;
        this.freshness = freshness;
        this.memory = memory;
    }

    /** A value of a facet and how many records have it. */
    public record Count(String value, long hits) {}

    /** A page of a list, and how many records the most frequent values of each facet have. */
    public record Listing(Page<HouseRow> page, Map<HouseFacet, List<Count>> facets) {}

    /** How many records a list holds, and its most frequent values. */
    private record Counted(long total, Map<HouseFacet, List<Count>> facets) {}

    public Listing listing(Actor actor, Entity entity, HouseFilter filter) {
        Asked asked = conditions.of(actor, entity, filter);
        if (filter.isNarrowed()) {
            planForWhatIsAsked();
        }
        Counted counted = filter.isNarrowed() ? counted(asked) : memory.of(Counted.class, asked, () -> counted(asked));
        long total = counted.total();
        int number = (int) Math.max(1, Math.min(filter.page(), (total + PAGE_SIZE - 1) / PAGE_SIZE));
        return new Listing(new Page<>(rows(asked, PAGE_SIZE, number), total, number, PAGE_SIZE), counted.facets());
    }

    /**
     * A plan made for any word or term takes both to be rare, and looks up the parties of thousands of records one by one; until the end
     * of the transaction each statement is planned for what stands in it.
     */
    private void planForWhatIsAsked() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    private Counted counted(Asked asked) {
        HouseLines found = HouseLines.of(jdbc, asked);
        Map<HouseFacet, List<Count>> facets = new EnumMap<>(HouseFacet.class);
        found.counts().forEach((facet, counts) -> {
            if (!counts.isEmpty()) {
                facets.put(facet, counts.stream().limit(MOST_VALUES).toList());
            }
        });
        return new Counted(found.total(), facets);
    }

    public long count(Actor actor, Entity entity, HouseFilter filter) {
        Asked asked = conditions.of(actor, entity, filter);
        return jdbc.sql("select count(*)" + HouseConditions.FROM + asked.where())
                .params(asked.parameters())
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    public List<HouseRow> rows(Actor actor, Entity entity, HouseFilter filter, int size, int number) {
        return rows(conditions.of(actor, entity, filter), size, number);
    }

    /** Only which they are. */
    public List<Long> ids(Actor actor, Entity entity, HouseFilter filter) {
        Asked asked = conditions.of(actor, entity, filter);
        return jdbc.sql("select r.id" + HouseConditions.FROM + asked.where())
                .params(asked.parameters())
                .query(Long.class)
                .list();
    }

    /** Which they are is found in the index; only these are fetched. */
    private List<HouseRow> rows(Asked asked, int size, int number) {
        return jdbc.sql(ROWS + " where r.id in (select r.id" + HouseConditions.FROM + asked.where()
                        + " order by -r.id limit :size offset :from) order by -r.id")
                .params(asked.parameters())
                .param("size", size)
                .param("from", (long) (number - 1) * size)
                .query(this::read)
                .list();
    }

    /** Those of some records that the actor may see, for pages that found them in another way. */
    public Map<Long, HouseRow> among(Actor actor, Entity entity, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Reader reader = sight.of(actor);
        return jdbc
                .sql(ROWS + " where r.entity = :entity and r.id in (:ids) and " + Reader.sees("r"))
                .param("entity", entity.code())
                .param("ids", ids)
                .params(reader.parameters())
                .query(this::read)
                .stream()
                .collect(Collectors.toMap(HouseRow::id, Function.identity()));
    }

    /**
     * Where a program goes on reading.
     *
     * @param before the last record that it has read; null at the beginning
     * @param updatedSince only what changed from then on
     */
    public record Slice(@Nullable Long before, @Nullable Instant updatedSince, int size) {

        /** For a statement that asks for {@code :before}, {@code :since} and {@code :size}. */
        public Map<String, Object> parameters() {
            return Map.of(
                    "before",
                    before == null ? Long.MAX_VALUE : before,
                    "since",
                    Timestamp.from(updatedSince == null ? Instant.EPOCH : updatedSince),
                    "size",
                    size);
        }
    }

    /** Newest first, without counting. */
    public List<HouseRow> slice(Actor actor, Entity entity, HouseFilter filter, Slice slice) {
        Asked asked = conditions.of(actor, entity, filter);
        return jdbc.sql(
                        ROWS + asked.where()
                                + " and r.id < :before and greatest(r.updated_at, r.state_since) >= :since order by r.id desc limit :size")
                .params(asked.parameters())
                .params(slice.parameters())
                .query(this::read)
                .list();
    }

    /** How many needs of a State stand where, of those that the reader sees and may know whose they are. */
    public Map<NeedState, Long> needsOf(Actor actor, long party) {
        Reader reader = sight.of(actor);
        Map<NeedState, Long> needs = new EnumMap<>(NeedState.class);
        jdbc.sql(
                        "select r.state, count(*) as hits from assistance_record r where r.entity = 'need' and r.party_id = :party and "
                                + Reader.sees("r") + " and " + HouseConditions.NAMED + " group by 1")
                .params(reader.parameters())
                .param("party", party)
                .query(row -> {
                    needs.put(NeedState.valueOf(RecordState.constant(row.getString("state"))), row.getLong("hits"));
                });
        return needs;
    }

    /** How many needs of each State wait for help or for its end, of those that the reader sees and may know whose they are. */
    public Map<Long, Long> liveNeeds(Actor actor) {
        Map<Long, Long> needs = new HashMap<>();
        jdbc.sql("select r.party_id, count(*) as hits from assistance_record r where " + HouseConditions.WAITING
                        + " and " + Reader.sees("r") + " and " + HouseConditions.NAMED + " group by 1")
                .params(sight.of(actor).parameters())
                .query(row -> {
                    needs.put(row.getLong("party_id"), row.getLong("hits"));
                });
        return needs;
    }

    private HouseRow read(ResultSet row, int index) throws SQLException {
        Entity entity = Entity.valueOf(RecordState.constant(row.getString("entity")));
        RecordState state = entity.state(row.getString("state"));
        LocalDate confirmed = row.getObject("last_confirmed", LocalDate.class);
        return new HouseRow(
                row.getLong("id"),
                entity,
                state,
                json.readValue(row.getString("title"), LocalizedText.class),
                new HouseRow.Whose(
                        row.getBoolean("is_named") ? json.readValue(row.getString("party"), LocalizedText.class) : null,
                        row.getString("region")),
                new HouseRow.About(
                        numbers(row.getArray("themes")),
                        numbers(row.getArray("functions")),
                        numbers(row.getArray("modalities")),
                        List.of((String[]) row.getArray("languages").getArray()),
                        List.of((String[]) row.getArray("countries").getArray()),
                        row.getObject("remains_of", Long.class),
                        elsewhere(row.getString("asked_elsewhere"))),
                new HouseRow.Dates(
                        row.getObject("earliest", LocalDate.class),
                        row.getObject("latest", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("opened_on", LocalDate.class),
                        confirmed),
                state.isAskedAgain() ? freshness.of(entity, confirmed) : null);
    }

    private static Need.@Nullable Elsewhere elsewhere(@Nullable String name) {
        return name == null ? null : Need.Elsewhere.valueOf(name);
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }
}

package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for what matches needs with offers: it is told of all that is live, whoever may see it, and has to ask {@link
 * HouseList} before it shows any of it to somebody.
 */
@Service
@Transactional(readOnly = true)
public class LiveRecords {

    private static final String LIVE = """
            (r.entity = 'need' and r.state in ('open', 'in-matching', 'unmet-escalated')
                or r.entity = 'offer' and r.state = 'active' and (r.expires_on is null or r.expires_on >= :day))
            """;
    private static final String NAMED =
            ", array(select n.party_id from assistance_named n where n.record_id = r.id) as named";
    private static final String SINCE = "select " + HouseStore.COLUMNS + NAMED + """
            , known_id, r.id is null as is_gone
            from (select * from assistance_record r where %s) as r
                full join unnest(string_to_array(:ids, ',')::bigint[], string_to_array(:versions, ',')::int[])
                    as known(known_id, known_version) on known_id = r.id
            where r.id is null or known_id is null or known_version <> r.version
            """.formatted(LIVE);

    private final JdbcClient jdbc;
    private final HouseStore store;

    LiveRecords(JdbcClient jdbc, HouseStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** What is new or other than known, and what is no longer live. */
    public record News(List<LiveRecord> changed, Set<Long> gone) {

        public News {
            changed = List.copyOf(changed);
            gone = Set.copyOf(gone);
        }
    }

    /** What changed since these versions were read, in one statement. */
    public News since(Map<Long, Integer> known) {
        List<LiveRecord> changed = new ArrayList<>();
        Set<Long> gone = new HashSet<>();
        List<Map.Entry<Long, Integer>> entries = List.copyOf(known.entrySet());
        jdbc.sql(SINCE)
                .param("day", store.today())
                .param("ids", joined(entries.stream().map(Map.Entry::getKey).toList()))
                .param(
                        "versions",
                        joined(entries.stream().map(Map.Entry::getValue).toList()))
                .query(row -> {
                    if (row.getBoolean("is_gone")) {
                        gone.add(row.getLong("known_id"));
                    } else {
                        changed.add(live(row, 0));
                    }
                });
        return new News(changed, gone);
    }

    /** One of them as it is this moment; empty once it is not live any more. */
    public Optional<LiveRecord> one(Entity entity, long id) {
        return jdbc.sql("select " + HouseStore.COLUMNS + NAMED
                        + " from assistance_record r where r.id = :id and r.entity = :entity and " + LIVE)
                .param("id", id)
                .param("entity", entity.code())
                .param("day", store.today())
                .query(LiveRecords::live)
                .optional();
    }

    public Need need(HouseRecord record) {
        return store.said(record, Need.class);
    }

    public Offer offer(HouseRecord record) {
        return store.said(record, Offer.class);
    }

    private static LiveRecord live(ResultSet row, int index) throws SQLException {
        Long[] named = (Long[]) row.getArray("named").getArray();
        return new LiveRecord(HouseStore.read(row, index), Set.of(named));
    }

    private static String joined(Collection<?> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

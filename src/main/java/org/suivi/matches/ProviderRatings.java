package org.suivi.matches;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.matching.Rating;
import tools.jackson.databind.ObjectMapper;

/** The front door for what is known of how the help of parties was received: matching counts with it from the next reading on. */
@Service
@Transactional
public class ProviderRatings {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ProviderRatings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * How help of a party for one kind of change was received.
     *
     * @param function code of the kind of change
     * @param total of ratings from 0 to 1
     */
    public record Received(long party, String function, double total, int times) {}

    /** In the place of what was known before. */
    public void keep(Collection<Received> all) {
        jdbc.sql("delete from party_rating").update();
        jdbc.sql("""
                        insert into party_rating (party_id, function, total, times)
                        select party, function, total, times from jsonb_to_recordset(:rows::jsonb)
                            as given(party bigint, function text, total double precision, times int)
                        """).param("rows", json.writeValueAsString(all)).update();
    }

    /** By party and kind of change. */
    @Transactional(readOnly = true)
    Map<Long, Map<String, Rating>> all() {
        Map<Long, Map<String, Rating>> ratings = new HashMap<>();
        jdbc.sql("select party_id, function, total, times from party_rating").query(row -> {
            ratings.computeIfAbsent(row.getLong("party_id"), unused -> new HashMap<>())
                    .put(row.getString("function"), new Rating(row.getDouble("total"), row.getInt("times")));
        });
        return ratings;
    }
}

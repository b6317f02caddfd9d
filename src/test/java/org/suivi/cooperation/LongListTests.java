package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** Lists of ten thousand records: rows, total and facets, narrowed and not. */
@OnDatabase
class LongListTests {

    private static final Logger log = LoggerFactory.getLogger(LongListTests.class);
    private static final int ROWS = 10_000;
    private static final int TIMES = 60;

    @Autowired
    HouseList list;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
    }

    @Test
    void aPageOfTenThousandIsShownInTime() {
        fill();
        Actor provider = accounts.actor(
                        accounts.withEmail(Cast.address(Role.ASSISTANCE_PROVIDER))
                                .orElseThrow()
                                .id(),
                        null)
                .orElseThrow();
        List<HouseFilter> filters = List.of(
                HouseFilter.of(Map.of()),
                HouseFilter.of(Map.of("function", "7", "words", "title 12")),
                HouseFilter.of(Map.of("language", "fr", "page", "40")));
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            HouseFilter filter = filters.get(i % filters.size());
            long began = System.nanoTime();
            assertThat(list.page(provider, Entity.NEED, filter).total()).isPositive();
            assertThat(list.facets(provider, Entity.NEED, filter)).isNotEmpty();
            took.add((System.nanoTime() - began) / 1000);
        }
        List<Long> warm = new ArrayList<>(took.subList(TIMES / 4, TIMES));
        Collections.sort(warm);
        log.warn(
                "A list of {}: median {} µs, p95 {} µs",
                ROWS,
                warm.get(warm.size() / 2),
                warm.get(warm.size() * 95 / 100));
        assertThat(warm.get(warm.size() / 2)).as("microseconds").isLessThan(500_000);
    }

    private void fill() {
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, earliest, latest, created_at, updated_at, state_since, last_confirmed)
                        select 'need', (select min(id) from party), case when n % 5 = 0 then 'in-matching' else 'open' end, n % 3, n % 3,
                            jsonb_build_object('en', 'Title ' || n), '{"consent": {"nameParty": true}}', 'title ' || n || repeat(' words of a need', 40),
                            array[n % 100, n % 37], array[n % 15], array[n % 12, n % 7],
                            array[(array['ar', 'zh', 'en', 'fr', 'ru', 'es'])[1 + n % 6]],
                            current_date, current_date + 100, now(), now(), now(), current_date
                        from generate_series(1, :rows) as n
                        """).param("rows", ROWS).update();
        jdbc.sql("analyze assistance_record").update();
    }
}

package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.OnDatabase;
import org.suivi.cooperation.LiveRecords;
import org.suivi.identity.Role;
import org.suivi.matches.LivePool.Live;
import org.suivi.shared.Actor;

/** Many live needs and offers kept in memory, of which only what changed is read again. */
@OnDatabase
class LivePoolTests {

    private static final int RECORDS = 200;

    /** Half are needs, half offers, each made from a real one by its number: another theme, kind of change and text. */
    private static final String MANY = """
            insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                modalities, languages, earliest, latest, expires_on, created_at, updated_at, state_since, opened_at, last_confirmed)
            select r.entity, case when r.entity = 'need' then r.party_id else :other end, r.state, 0, 0,
                jsonb_build_object('en', 'Title ' || n),
                jsonb_set(jsonb_set(jsonb_set(r.content, '{words,title,en}', to_jsonb('Title ' || n)),
                    case when r.entity = 'need' then '{words,problem,en}'::text[] else '{words,text,en}' end,
                    to_jsonb('Training of group ' || n || ' on subject ' || n % 97 || ' and ' || n % 89)),
                    '{what,themes}', to_jsonb(array[(:themes::int[])[1 + n % cardinality(:themes::int[])]])),
                'title', r.themes, r.functions, r.modalities, r.languages, r.earliest, r.latest, r.expires_on, now(), now(), now(),
                now(), r.last_confirmed
            from generate_series(1, :rows) as n join assistance_record r on r.id = case when n % 2 = 0 then :need else :offer end
            """;

    @Autowired
    MatchExamples examples;

    @Autowired
    LivePool pool;

    @Autowired
    LiveRecords records;

    @Autowired
    Candidates candidates;

    @Autowired
    Rematching rematching;

    @Autowired
    JdbcClient jdbc;

    private long need;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need("Training for prison staff", true));
        long offer = examples.active(examples.offer("Courses on the prevention of torture", 3));
        String themes = jdbc.sql("""
                        select string_agg(id::text, ',') from term
                        where taxonomy_id = (select id from taxonomy where code = 'un-themes-4' and system_id is null)
                        """).query(String.class).single();
        jdbc.sql(MANY.replace(":themes::int[]", "string_to_array(:themes, ',')::int[]"))
                .param("themes", themes)
                .param("other", examples.party(MatchExamples.FUND))
                .param("need", need)
                .param("offer", offer)
                .param("rows", RECORDS)
                .update();
        jdbc.sql("analyze assistance_record").update();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void amongManyWhatFitsIsFoundAndOnlyChangesAreRead() {
        pool.forget();
        Live live = pool.now();
        assertThat(live.needs()).hasSize(RECORDS / 2 + 1);
        changedIsReadAlone(live);
        Actor desk = examples.actor(Role.CLEARING_HOUSE_DESK);
        assertThat(pool.now().matching().offersFor(live.needs().get(need))).isNotEmpty();
        assertThat(candidates.offersFor(desk, need, false).candidates()).isNotEmpty();
    }

    /** The nightly search compares what changed, not everything. */
    private void changedIsReadAlone(Live live) {
        assertThat(records.since(live.versions()).changed()).isEmpty();
        jdbc.sql("update assistance_record set version = version + 1 where id = :id")
                .param("id", need)
                .update();
        LiveRecords.News news = records.since(live.versions());
        assertThat(news.changed())
                .singleElement()
                .satisfies(one -> assertThat(one.record().id()).isEqualTo(need));
        assertThat(records.since(Map.of(Long.MAX_VALUE, 1)).gone()).containsExactly(Long.MAX_VALUE);
        jdbc.sql("""
                        insert into match_seen (record_id, version, numbers)
                        select id, version, :numbers from assistance_record where id <> :id
                        """)
                .param("numbers", "1.0.0/" + live.matching().weights().version())
                .param("id", need)
                .update();
        pool.forget();
        assertThat(rematching.run()).isPositive();
    }
}

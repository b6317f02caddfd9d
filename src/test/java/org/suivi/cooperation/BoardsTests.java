package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.cooperation.HouseBoards.Board;
import org.suivi.cooperation.HouseBoards.Over;
import org.suivi.cooperation.HouseBoards.Step;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;

/** Figures of the clearing house: each is the length of the list that it opens. */
@OnDatabase
class BoardsTests {

    @Autowired
    HouseBoards boards;

    @Autowired
    HouseList list;

    @Autowired
    CountMemory memory;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    /** Forty open needs: half of them for those who take part, a fifth for the desk. */
    @BeforeEach
    void fill() {
        takeAway();
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, submitted_at, opened_at, last_confirmed)
                        select 'need', (select min(id) from party), 'open', 1, case when n % 5 = 0 then 3 else n % 2 end, '{}',
                            '{}', '', array[1 + n % 3, 10 + n % 2], array[20 + n % 4], array[30],
                            array[case when n % 8 = 0 then 'fr' else 'en' end],
                            now(), now(), now(), now() - interval '40 days', now() - n * interval '1 day', current_date
                        from generate_series(1, 40) as n
                        """).update();
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
    }

    @Test
    void eachFigureIsTheLengthOfItsList() {
        for (Role role : List.of(Role.CLEARING_HOUSE_DESK, Role.ASSISTANCE_PROVIDER)) {
            Actor actor = between(role);
            HouseFilter english = HouseFilter.of(Map.of("language", "en"));
            Board board = boards.board(actor, Entity.NEED, english, new Axes(HouseFacet.THEME, HouseFacet.FUNCTION));
            assertThat(board.total()).isEqualTo(list.count(actor, Entity.NEED, english));
            assertThat(board.rows()).hasSize(5);
            for (Count row : board.rows()) {
                HouseFilter inRow = english.toggled(HouseFacet.THEME, row.value());
                assertThat(row.hits()).isEqualTo(list.count(actor, Entity.NEED, inRow));
                for (Count column : board.columns()) {
                    assertThat(board.of(row, column))
                            .isEqualTo(
                                    list.count(actor, Entity.NEED, inRow.toggled(HouseFacet.FUNCTION, column.value())));
                }
            }
        }
    }

    @Test
    void quartersNarrowListsToo() {
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        HouseFilter all = HouseFilter.of(Map.of());
        for (Count quarter : boards.board(desk, Entity.NEED, all, new Axes(HouseFacet.OPENED, HouseFacet.STATE))
                .rows()) {
            assertThat(quarter.value()).matches("\\d{4}-Q[1-4]");
            assertThat(list.count(desk, Entity.NEED, HouseFilter.of(Map.of("opened", quarter.value()))))
                    .isEqualTo(quarter.hits());
        }
    }

    @Test
    void thePublicGetsTotalsWithoutSmallNumbers() {
        List<Count> languages = boards.publicCounts(Entity.NEED).getOrDefault(HouseFacet.LANGUAGE, List.of());
        assertThat(languages)
                .as("32 are open to those who take part, four of them in French")
                .hasSize(2);
        jdbc.sql(
                        "update assistance_record set reach = 3 where languages = array['fr'] and opened_at < now() - interval '20 days'")
                .update();
        assertThat(boards.publicCounts(Entity.NEED).getOrDefault(HouseFacet.LANGUAGE, List.of()))
                .isEmpty();
        assertThat(pages.get().uri("/clearing-house/asked").with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/clearing-house/needs?");
    }

    @Test
    void programsGoThroughAListByCursor() {
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        select 'offer', (select min(id) from party), 'active', 0, 0, '{}', '{}', '', '{}', '{}', '{}', '{}',
                            now(), now(), now(), current_date from generate_series(1, 150)
                        """).update();
        String first = text("/api/v1/clearing-house/offers");
        String cursor = first.replaceAll("(?s).*\"next\":\"(\\d+)\".*", "$1");
        assertThat(first.split("TCC-OFR-", -1)).hasSize(101);
        assertThat(text("/api/v1/clearing-house/offers?after=" + cursor).split("TCC-OFR-", -1))
                .hasSize(51);
        assertThat(text("/api/v1/clearing-house/offers?updatedSince=2999-01-01T00:00:00Z"))
                .doesNotContain("TCC-OFR-");
    }

    private String text(String path) {
        var answer = pages.get().uri(path).with(cast.asNobody()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void clocksThatRanOutNameTheirNeeds() {
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        Over first = boards.overdue(desk).get(2);
        assertThat(first.days()).isEqualTo(30);
        assertThat(first.needs()).as("opened more than thirty days ago").hasSize(10);
        jdbc.sql("update assistance_record set state = 'submitted', submitted_at = now()")
                .update();
        assertThat(boards.overdue(desk))
                .allSatisfy(over -> assertThat(over.all()).isZero());
        jdbc.sql("update assistance_record set submitted_at = now() - interval '30 days'")
                .update();
        assertThat(boards.overdue(desk).get(0).needs()).hasSize(40);
    }

    @Test
    void stepsAreCountedFromTheirTransitions() {
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        memory.forget();
        long before = passed(desk);
        jdbc.sql("""
                        insert into state_event (entity, entity_id, to_state, account_id, actor_name, actor_role, at)
                        select 'need', 900000 + n, state, 0, '', '', now() - days * interval '1 day' from generate_series(1, 3) as n,
                            (values (1, 'submitted', 10), (2, 'acknowledged', 6)) as step (place, state, days)
                        order by n, place
                        """).update();
        memory.forget();
        Step submitted = step(desk, NeedState.SUBMITTED);
        assertThat(passed(desk)).isEqualTo(before + 3);
        assertThat(submitted.median()).isNotNull();
        assertThat(step(desk, NeedState.ACKNOWLEDGED).oldest()).isGreaterThan(5.9);
        assertThat(boards.stages()).extracting(Stages::code).contains("need", "practice", "match", "project");
        for (Stages stages : boards.stages()) {
            assertThat(pages.get()
                            .uri("/clearing-house/pipeline?of=" + stages.code())
                            .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "pipeline.csv?of=" + stages.code(),
                            "?of=" + stages.code() + "\" aria-current=\"page\"",
                            stages.path() + "?state=")
                    .doesNotContain(">" + stages.words());
        }
        assertThat(pages.get().uri("/clearing-house/pipeline.csv?lang=ar").with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("house.pipeline", "need.state");
        assertThatThrownBy(() -> boards.pipeline(
                        between(Role.ASSISTANCE_PROVIDER), boards.stages().get(0)))
                .isInstanceOf(NotAllowed.class);
    }

    private long passed(Actor desk) {
        return step(desk, NeedState.SUBMITTED).passed();
    }

    private Step step(Actor desk, NeedState state) {
        return boards.pipeline(desk, boards.stages().get(0)).stream()
                .filter(step -> step.state().equals(state.code()))
                .findFirst()
                .orElseThrow();
    }

    private Actor between(Role role) {
        return accounts.actor(
                        accounts.withEmail(Cast.address(role)).orElseThrow().id(), null)
                .orElseThrow();
    }
}

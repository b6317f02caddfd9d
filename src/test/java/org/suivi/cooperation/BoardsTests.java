package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.cooperation.HouseBoards.Board;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.cooperation.Pipeline.Over;
import org.suivi.cooperation.Pipeline.Step;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/** Figures of the clearing house: each is the length of the list that it opens. */
@OnDatabase
class BoardsTests {

    @Autowired
    HouseBoards boards;

    @Autowired
    Pipeline pipeline;

    @Autowired
    HouseList list;

    @Autowired
    CountMemory memory;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    /** Forty open needs: half of them for those who take part, a fifth for the desk. */
    @BeforeEach
    void fill() {
        takeAway();
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, submitted_at, opened_at, open_since, last_confirmed)
                        select 'need', (select min(id) from party), 'open', 1, case when n % 5 = 0 then 3 else n % 2 end, '{}',
                            '{}', '', array[1 + n % 3, 10 + n % 2], array[20 + n % 4], array[30],
                            array[case when n % 8 = 0 then 'fr' else 'en' end],
                            now(), now(), now(), now() - interval '40 days', now() - n * interval '1 day', now() - n * interval '1 day', current_date
                        from generate_series(1, 40) as n
                        """).update();
    }

    @AfterEach
    void takeAway() {
        memory.forget();
        jdbc.sql("delete from assistance_record").update();
    }

    @Test
    void eachFigureIsTheLengthOfItsList() {
        for (Role role : List.of(Role.CLEARING_HOUSE_DESK, Role.ASSISTANCE_PROVIDER)) {
            Actor actor = cast.between(role);
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
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
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
        List<Count> languages = boards.publicCounts(Entity.NEED).counts().getOrDefault(HouseFacet.LANGUAGE, List.of());
        assertThat(languages)
                .as("32 are open to those who take part, four of them in French")
                .hasSize(2);
        jdbc.sql(
                        "update assistance_record set reach = 3 where languages = array['fr'] and opened_at < now() - interval '20 days'")
                .update();
        memory.forget();
        assertThat(boards.publicCounts(Entity.NEED).counts().getOrDefault(HouseFacet.LANGUAGE, List.of()))
                .isEmpty();
        assertThat(pages.get().uri("/clearing-house/asked").with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/clearing-house/needs?");
    }

    /** Seven needs of one theme, of which everybody reads five: the other two would follow from the two numbers. */
    @Test
    void noListThatEverybodyReadsUndoesWhatIsLeftOut() {
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        select 'need', (select min(id) from party), 'open', 1, case when n <= 5 then 0 else 1 end, '{}', '{}', '',
                            array[77], '{}', '{}', '{}', now(), now(), now(), current_date from generate_series(1, 7) as n
                        """).update();
        memory.forget();
        Map<HouseFacet, List<Count>> told = boards.publicCounts(Entity.NEED).counts();
        assertThat(told.getOrDefault(HouseFacet.THEME, List.of()))
                .isNotEmpty()
                .extracting(Count::value)
                .doesNotContain("77");
        Actor everybody = new Actor(0, "", "public", null, null, Set.of(Permission.NOTHING));
        told.forEach((facet, counts) -> counts.forEach(count -> {
            long listed = list.count(everybody, Entity.NEED, HouseFilter.of(Map.of(facet.code(), count.value())));
            assertThat(count.hits() - listed)
                    .as("%s %s", facet, count.value())
                    .matches(others -> others == 0 || others >= TooFew.LEAST);
        }));
        assertThat(pages.get().uri("/clearing-house/asked.csv?theme=77").with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("77,");
        for (String path : List.of("pipeline/need/open/now", "coverage/needs", "improvements/spoke", "supply/left")) {
            assertThat(pages.get().uri("/clearing-house/" + path).with(cast.as(Role.UN_PARTNER)))
                    .as(path)
                    .hasStatus(403);
        }
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
        return Answers.text(answer);
    }

    @Test
    void clocksThatRanOutOpenTheirNeeds() {
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        Over first = pipeline.overdue(desk).get(2);
        assertThat(first.limit().days()).isEqualTo(30);
        assertThat(first.things()).as("opened more than thirty days ago").isEqualTo(10);
        jdbc.sql("update assistance_record set reach = 4 where opened_at < now() - interval '35 days 12 hours'")
                .update();
        assertThat(pipeline.overdue(desk).get(2).things())
                .as("five belong to their owner alone")
                .isEqualTo(5);
        jdbc.sql("update assistance_record set reach = 1, state = 'submitted', submitted_at = now()")
                .update();
        assertThat(pipeline.overdue(desk))
                .allSatisfy(over -> assertThat(over.things()).isZero());
        jdbc.sql("update assistance_record set submitted_at = now() - interval '30 days'")
                .update();
        Over submitted = pipeline.overdue(desk).get(0);
        assertThat(submitted.things()).isEqualTo(40);
        assertThat(pipeline.overdue(desk, submitted.limit().code(), "need", 2).rows())
                .hasSize(15);
        assertThat(pipeline.overdue(desk, submitted.limit().code(), "need", 9))
                .as("beyond the last page")
                .returns(40L, Page::total)
                .returns(1, Page::number);
        assertThat(pages.get()
                        .uri("/clearing-house/pipeline/over/no-such-limit")
                        .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatus(404);
    }

    @Test
    void practicesThatWaitForTheirCheckOpenTheirListToo() {
        jdbc.sql("update assistance_record set entity = 'practice', state = 'desk-check', submitted_at = now()")
                .update();
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        assertThat(pipeline.overdue(desk, "check-practice", "practice", 1).total())
                .isZero();
        jdbc.sql("update assistance_record set submitted_at = now() - interval '20 days' where reach = 3")
                .update();
        assertThat(pipeline.overdue(desk, "check-practice", "practice", 1).total())
                .isEqualTo(8);
        assertThat(pages.get()
                        .uri("/clearing-house/pipeline/over/check-practice?of=practice")
                        .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk();
    }

    /** Three needs were submitted and acknowledged after 4 days; a fourth, which its owner alone reads now, after a year. */
    @Test
    void stepsAreCountedFromTheTransitionsThatTheyOpen() {
        jdbc.sql("""
                        insert into state_event (entity, entity_id, to_state, account_id, actor_name, actor_role, at)
                        select 'need', r.id, state, 0, '', '', now() - days * interval '1 day'
                        from (select id from assistance_record order by id limit 3) r,
                            (values ('submitted', 10), ('acknowledged', 6)) as step (state, days)
                        order by r.id, days desc
                        """).update();
        jdbc.sql("""
                        insert into state_event (entity, entity_id, to_state, account_id, actor_name, actor_role, at)
                        select 'need', (select max(id) from assistance_record), state, 0, '', '', now() - days * interval '1 day'
                        from (values (1, 'submitted', 371), (2, 'acknowledged', 6)) as step (place, state, days) order by place
                        """).update();
        jdbc.sql("update assistance_record set reach = 4 where id = (select max(id) from assistance_record)")
                .update();
        memory.forget();
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        Step submitted = step(desk, NeedState.SUBMITTED);
        assertThat(submitted.passed()).isEqualTo(3);
        assertThat(submitted.now()).isZero();
        assertThat(submitted.median()).isCloseTo(4, within(0.01));
        assertThat(submitted.ninth()).isCloseTo(4, within(0.01));
        assertThat(step(desk, NeedState.ACKNOWLEDGED).oldest()).isGreaterThan(5.9);
        Stages needs = pipeline.kinds().get(0);
        assertThat(pipeline.stays(desk, needs, "submitted", true, 1).rows())
                .hasSize(3)
                .allSatisfy(stay -> assertThat(stay.days()).isCloseTo(4, within(0.01)));
        assertThat(pipeline.stays(desk, needs, "submitted", false, 1).total()).isZero();
    }

    @Test
    void everyKindHasItsPipeline() {
        assertThat(pipeline.kinds()).extracting(Stages::code).contains("need", "practice", "match", "project");
        for (Stages kind : pipeline.kinds()) {
            assertThat(pages.get()
                            .uri("/clearing-house/pipeline?of=" + kind.code())
                            .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("pipeline.csv?of=" + kind.code(), "?of=" + kind.code() + "\" aria-current=\"page\"")
                    .doesNotContain(">" + kind.words());
        }
        assertThat(pages.get().uri("/clearing-house/pipeline.csv?lang=ar").with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("house.pipeline", "need.state");
        assertThatThrownBy(() -> pipeline.of(
                        cast.between(Role.ASSISTANCE_PROVIDER), pipeline.kinds().get(0)))
                .isInstanceOf(NotAllowed.class);
    }

    private Step step(Actor desk, NeedState state) {
        return pipeline.of(desk, pipeline.kinds().get(0)).all().stream()
                .filter(step -> step.state().equals(state.code()))
                .findFirst()
                .orElseThrow();
    }
}

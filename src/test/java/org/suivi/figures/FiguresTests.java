package org.suivi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.CountMemory;
import org.suivi.cooperation.Entity;
import org.suivi.figures.Measures.Figure;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Stale;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/** Reports that stay as they were made, measures that open what they count, and what nobody uses. */
@OnDatabase
class FiguresTests {

    @Autowired
    CouncilReports reports;

    @Autowired
    Measures measures;

    @Autowired
    Supply supply;

    @Autowired
    CountMemory memory;

    @Autowired
    Taxonomies taxonomies;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Actor desk;
    private List<Integer> themes = List.of();

    /** Twelve needs: eight of one theme, two of a second and two of a third; the first four were proposed for, one in time. */
    @BeforeEach
    void fill() {
        takeAway();
        desk = cast.between(Role.CLEARING_HOUSE_DESK);
        themes = taxonomies.vocabulary().termsOf("un-themes-4").stream()
                .limit(3)
                .map(Term::id)
                .toList();
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, submitted_at, opened_at, last_confirmed,
                            expires_on, remaining, specificity)
                        select entity, (select min(id) from party), state, 1, 1, '{"en": "Title"}', '{"capacity": {"unit": "DAYS"}}', '',
                            array[case when n <= 8 then :one when n <= 10 then :two else :three end], '{}', '{}', '{}', now(), now(),
                            now(), now() - interval '50 days', now() - interval '40 days', current_date - n, current_date + 10 * n, n,
                            n * 8
                        from (values ('need', 'open'), ('offer', 'active'), ('practice', 'snapshot')) as kind (entity, state),
                            generate_series(1, 12) as n
                        """)
                .param("one", themes.get(0))
                .param("two", themes.get(1))
                .param("three", themes.get(2))
                .update();
        jdbc.sql("""
                        insert into state_event (entity, entity_id, to_state, account_id, actor_name, actor_role, at)
                        select 'need', id, 'in-matching', 0, '', '', case when specificity = 8 then now() - interval '20 days' else now() end
                        from assistance_record where entity = 'need' and specificity <= 32
                        """).update();
    }

    @AfterEach
    void takeAway() {
        memory.forget();
        jdbc.sql("delete from assistance_record").update();
    }

    @Test
    void aReportStaysAsItWasMade() {
        long number = reports.keep(desk);
        Map<String, Long> before = lines(number, "report.part.need-theme");
        assertThat(before)
                .as("two and two are left out, for a small number would point at somebody")
                .containsOnly(Map.entry(name(themes.get(0)), 8L));
        takeAway();
        long next = reports.keep(desk);
        assertThat(next).isGreaterThan(number);
        assertThat(lines(number, "report.part.need-theme")).isEqualTo(before);
        assertThat(lines(next, "report.part.need-theme")).isEmpty();
        for (String change : List.of(
                "update council_report set sections = '[]'",
                "update council_report set made_at = now()",
                "delete from council_report")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void everybodyReadsAReportInSixLanguagesWithTheSameNumbers() throws IOException {
        long number = reports.keep(desk);
        assertThat(pages.get().uri(CouncilReport.LIST).with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains(CouncilReport.LIST + "/" + number);
        for (Language language : Language.values()) {
            var answer = pages.get()
                    .uri(CouncilReport.LIST + "/" + number + "/" + language.code() + ".docx")
                    .with(cast.asNobody())
                    .exchange();
            assertThat(answer).hasStatusOk();
            try (var paper = new XWPFDocument(
                    new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
                assertThat(paper.getParagraphs().get(0).getText()).contains(String.valueOf(number));
                assertThat(paper.getParagraphs().get(0).getCTP().getPPr().isSetBidi())
                        .isEqualTo(language.isRightToLeft());
                assertThat(paper.getTables().get(0).getRow(1).getCell(0).getText())
                        .isEqualTo(taxonomies.vocabulary().label(themes.get(0)).plain(language));
                assertThat(paper.getTables().get(0).getRow(1).getCell(1).getText())
                        .isEqualTo("8");
            }
            assertThat(pages.get()
                            .uri(CouncilReport.LIST + "/" + number + "?lang=" + language.code())
                            .with(cast.asNobody()))
                    .hasStatusOk();
        }
    }

    @Test
    void theDeskAloneMakesReportsAndTakesThemBack() {
        assertThat(pages.get().uri(CouncilReport.LIST + "/new").with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk();
        assertThat(pages.post()
                        .uri(CouncilReport.LIST)
                        .with(cast.as(Role.CLEARING_HOUSE_DESK))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        Actor provider = cast.between(Role.ASSISTANCE_PROVIDER);
        assertThatThrownBy(() -> reports.keep(provider)).isInstanceOf(NotAllowed.class);
        long number = reports.all(desk).get(0).number();
        assertThat(pages.post()
                        .uri(CouncilReport.LIST + "/" + number + "/shown")
                        .with(cast.as(Role.CLEARING_HOUSE_DESK))
                        .with(csrf())
                        .param("version", "0")
                        .param("shown", "false"))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> reports.numbered(provider, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reports.show(desk, number, 0, true)).isInstanceOf(Stale.class);
        reports.show(desk, number, 1, true);
        assertThat(reports.numbered(provider, number).isWithdrawn()).isFalse();
    }

    @Test
    void eachFigureIsMadeOfTheListThatItOpens() {
        for (Figure figure : measures.all(desk).figures()) {
            String code = figure.measure().code();
            assertThat(measures.behind(desk, code, 1).page().total()).as(code).isEqualTo(figure.counted());
            assertThat(pages.get().uri("/clearing-house/measures/" + code).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk();
        }
        assertThat(figure("proposed-in-time").counted()).isEqualTo(12);
        assertThat(figure("proposed-in-time").figure()).isCloseTo(100 / 12.0, within(0.001));
        assertThat(figure("specific").figure()).as("six of twelve").isEqualTo(50);
        assertThat(figure("opened").figure()).isEqualTo(10);
        assertThat(figure("fresh-need").figure()).isEqualTo(100);
        assertThat(figure("reused").figure()).isZero();
        assertThat(figure("least-covered").figure()).as("no round").isNull();
        assertThat(measures.behind(desk, "proposed-in-time", 1).page().rows())
                .last()
                .returns(1.0, Measures.Counted::value);
        assertThat(pages.get().uri("/clearing-house/measures.csv?lang=fr").with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk()
                .bodyText()
                .contains(",8.333", ",12,");
        Measures.Snapshot before = measures.all(desk);
        assertThat(measures.all(desk).at()).as("counted once in a minute").isEqualTo(before.at());
        assertThatThrownBy(() -> measures.all(cast.between(Role.ASSISTANCE_PROVIDER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void needsOfTheLeastDevelopedAreCoveredByWhatTheLastRoundGaveThem() {
        jdbc.sql("""
                        insert into party (code, kind, name, region, state_id) select 'figures-ldc', 'state', '{}', '', id from state
                        where 'LDC' = any(country_groups) order by id limit 1
                        """).update();
        jdbc.sql("""
                        update assistance_record set party_id = (select id from party where code = 'figures-ldc')
                        where entity = 'need' and specificity <= 32
                        """).update();
        jdbc.sql("insert into match_round (made_at, engine_version, weights_version) values (now(), '', '')")
                .update();
        jdbc.sql("""
                        insert into match_round_need (round_id, need_id, offer_id, gaps)
                        select (select max(id) from match_round), r.id, (select min(o.id) from assistance_record o
                            where o.entity = 'offer' and r.specificity = 8), '[]' from assistance_record r where r.entity = 'need'
                        """).update();
        memory.forget();
        assertThat(figure("least-covered").counted()).isEqualTo(4);
        assertThat(figure("least-covered").figure()).isEqualTo(25);
        takeAway();
        jdbc.sql("delete from match_round").update();
        jdbc.sql("delete from party where code = 'figures-ldc'").update();
    }

    @Test
    void practicesThatNobodyUsedAreNamedWithTheReason() {
        jdbc.sql("update assistance_record set entity = 'challenge', state = 'shared' where entity = 'need'")
                .update();
        jdbc.sql("delete from assistance_record where entity = 'offer'").update();
        jdbc.sql("update assistance_record set themes = '{}' where entity = 'practice' and specificity > 80")
                .update();
        Supply.Idle idle = supply.now(desk).idle().get(1);
        assertThat(idle.entity()).isEqualTo(Entity.PRACTICE);
        assertThat(idle.reasons()).isEqualTo(Map.of("not-taken", 10L, "no-need", 2L));
        idle.reasons()
                .forEach((why, count) -> assertThat(
                                supply.behind(desk, "practice", why, 1).page().total())
                        .isEqualTo(count));
        for (String path : List.of(
                "supply", "supply.csv", "measures", "unmet.csv", "supply/ending", "supply/practice?why=no-need")) {
            for (Language language : Language.values()) {
                assertThat(pages.get()
                                .uri("/clearing-house/" + path + (path.contains("?") ? "&" : "?") + "lang="
                                        + language.code())
                                .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain(">supply.", ">measure.");
            }
        }
    }

    private Figure figure(String code) {
        return measures.all(desk).figures().stream()
                .filter(figure -> figure.measure().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> lines(long number, String heading) {
        Map<String, Long> lines = new HashMap<>();
        reports.numbered(desk, number).sections().stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.lines().stream())
                .forEach(line -> lines.put(line.name().plain(Language.EN), line.count()));
        return lines;
    }

    private String name(int term) {
        return taxonomies.vocabulary().label(term).plain(Language.EN);
    }
}

package org.suivi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.ProjectExamples;
import org.suivi.cooperation.CountMemory;
import org.suivi.identity.Role;
import org.suivi.matches.MatchExamples;
import org.suivi.taxonomies.Taxonomies;

/** Who speaks for a State sees on the boards what all add up to, and nothing from which what others keep to themselves would follow. */
@OnDatabase
class SumsOfAllTests {

    private static final String HOUSE = "/clearing-house/";

    /** As on pages, and as the columns of files are called. */
    private static final String OWN = "(?i)your country|own_counted";

    private static final List<String> BOARDS = List.of(
            "pipeline?of=need",
            "pipeline?of=offer",
            "pipeline?of=match",
            "pipeline?of=project",
            "unmet",
            "coverage?rows=theme",
            "coverage?rows=region",
            "supply",
            "measures");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples projects;

    @Autowired
    MatchExamples matches;

    @Autowired
    Taxonomies taxonomies;

    @Autowired
    CountMemory memory;

    @Autowired
    JdbcClient jdbc;

    private List<Integer> themes = List.of();
    private String content = "";

    @BeforeEach
    void fill() {
        takeAway();
        themes = taxonomies.vocabulary().termsOf("un-themes-4").stream()
                .limit(4)
                .map(term -> term.id())
                .toList();
        matches.begin();
        projects.open();
        long example = matches.open(matches.need("Lessons for prison staff", true));
        content = jdbc.sql("select content::text from assistance_record where id = :id")
                .param("id", example)
                .query(String.class)
                .single();
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("insert into match_round (made_at, engine_version, weights_version) values (now(), '', '')")
                .update();
        memory.forget();
    }

    @AfterEach
    void takeAway() {
        memory.forget();
        projects.clear();
        matches.clear();
    }

    /** So many needs of Testland on a theme that came to a state, in the last round without an offer for lack of money. */
    private void needs(int many, String state, int theme, int reach) {
        jdbc.sql("""
                        with made as (insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes,
                            functions, modalities, languages, created_at, updated_at, state_since, submitted_at, opened_at, last_confirmed)
                        select 'need', :party, :state, 1, :reach, '{"en": "Kept from others"}', :content::jsonb, '', array[:theme], '{}', '{}', '{en}',
                            now(), now(), now(), now() - interval '9 days', now() - interval '9 days', current_date
                        from generate_series(1, :many) returning id),
                        told as (insert into state_event (entity, entity_id, to_state, account_id, actor_name, actor_role, at)
                            select 'need', id, :state, 0, '', '', now() - interval '3 days' from made)
                        insert into match_round_need (round_id, need_id, score, gaps)
                        select (select max(id) from match_round), id, 0,
                            '[{"cause": "FUNDING", "isSole": true, "offers": []}]' from made
                        """)
                .param("party", projects.state().id())
                .param("state", state)
                .param("content", content)
                .param("reach", reach)
                .param("theme", themes.get(theme))
                .param("many", many)
                .update();
    }

    /** The figures of all in a file, by what they are of. */
    private List<String> sums(String board, String figure) {
        String path = HOUSE + board.replaceFirst("(\\?|$)", ".csv$1");
        List<String> lines = new ArrayList<>();
        for (String line : text(path, cast.asStranger()).lines().toList()) {
            if (line.contains("All together · " + figure)) {
                lines.add(line.replace(",All together · " + figure, "").replaceFirst(",20\\d\\d-.*", ""));
            }
        }
        return lines;
    }

    private String text(String path, RequestPostProcessor reader) {
        MvcTestResult answer = pages.get().uri(path).with(reader).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void eachRoleOpensTheBoardsOfItsRow() {
        Set<Role> sums = Set.of(Role.CLEARING_HOUSE_DESK, Role.NATIONAL_FOCAL_POINT, Role.SECRETARIAT, Role.AUDITOR);
        for (String board : List.of("pipeline", "unmet", "coverage", "supply", "measures")) {
            assertThat(Role.values())
                    .filteredOn(role -> status(board, role) == 200)
                    .as(board)
                    .containsExactlyInAnyOrderElementsOf(sums);
        }
        for (String page : List.of("countries", "agencies/prj-agency", "countries/" + Cast.SYSTEM)) {
            assertThat(Role.values())
                    .filteredOn(role -> status(page, role) == 200)
                    .as(page)
                    .contains(Role.COUNTRY_COORDINATOR, Role.ASSISTANCE_PROVIDER, Role.NATIONAL_FOCAL_POINT)
                    .doesNotContain(Role.NHRI, Role.CIVIL_SOCIETY, Role.READER);
        }
    }

    private int status(String board, Role role) {
        return pages.get()
                .uri(HOUSE + board)
                .with(cast.as(role))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void nothingOfAnotherStateIsNamed() {
        needs(4, "open", 0, 3);
        needs(4, "unmet-escalated", 1, 3);
        needs(5, "open", 1, 1);
        projects.confirmed("Kept from others");
        jdbc.sql("update assistance_project set level = 2").update();
        for (String board : BOARDS) {
            String file = board.replaceFirst("(\\?|$)", ".csv$1");
            assertThat(text(HOUSE + board, cast.asStranger())).as(board).doesNotContain("Kept from", "Testland");
            assertThat(text(HOUSE + file, cast.asStranger())).as(file).doesNotContain("Kept from", "Testland");
        }
    }

    @Test
    void listsBehindTheBoardsHoldOnlyOnesOwn() {
        needs(4, "open", 0, 3);
        needs(5, "open", 0, 1);
        for (String list : List.of(
                "pipeline/need/open/now",
                "pipeline/over/first-proposal?of=need",
                "coverage/needs",
                "coverage/needs?own=0&theme=" + themes.get(0),
                "unmet?cause=funding",
                "supply/ending",
                "supply/offer?why=new",
                "measures/opened")) {
            assertThat(text(HOUSE + list, cast.asStranger())).as(list).doesNotContain("data-row", "Kept from");
        }
        assertThat(text(HOUSE + "pipeline/need/open/now", cast.as(Role.SECRETARIAT)))
                .contains("Kept from");
        assertThat(text(HOUSE + "unmet?cause=funding", cast.as(Role.SECRETARIAT))
                        .split("data-row", -1))
                .hasSize(10);
    }

    @Test
    void whoSpeaksForNoStateReadsNoColumnOfItsCountry() {
        needs(5, "open", 0, 3);
        for (String board : BOARDS) {
            String file = board.replaceFirst("(\\?|$)", ".csv$1");
            for (String path : List.of(board, file)) {
                assertThat(text(HOUSE + path, cast.as(Role.NATIONAL_FOCAL_POINT)))
                        .as(path)
                        .containsPattern(OWN);
                assertThat(text(HOUSE + path, cast.as(Role.AUDITOR)))
                        .as(path)
                        .containsPattern("All together|all_counted")
                        .doesNotContainPattern(OWN);
            }
        }
    }

    @Test
    void aStepWithTooFewThatOneMayNotReadIsNotSaid() {
        needs(5, "open", 0, 1);
        needs(2, "open", 0, 3);
        needs(4, "submitted", 0, 3);
        needs(6, "acknowledged", 0, 3);
        assertThat(sums("pipeline?of=need", "In it now"))
                .contains("Open,", "Submitted,", "Received by the desk,6", "Draft,0");
    }

    @Test
    void aThemeWithTooFewThatOneMayNotReadIsNotSaid() {
        needs(5, "open", 0, 1);
        needs(2, "open", 0, 3);
        needs(4, "open", 1, 3);
        needs(6, "open", 2, 3);
        needs(7, "open", 3, 1);
        assertThat(sums("coverage?rows=theme", "In all"))
                .extracting(line -> line.substring(line.lastIndexOf(',') + 1))
                .as("seven less five may be read, and four hides that two are hidden")
                .containsExactlyInAnyOrder("", "", "6", "7");
        assertThat(text(HOUSE + "coverage?rows=theme", cast.asStranger())).contains("too few to show");
    }

    @Test
    void aSumOfTooFewIsNotSaidEither() {
        needs(2, "open", 0, 3);
        assertThat(sums("unmet", "In all")).isNotEmpty().allMatch(line -> line.endsWith(","));
        assertThat(text(HOUSE + "measures.csv", cast.asStranger()))
                .containsPattern("Until a need is open to others,.*,,0,,,20\\d\\d-");
        assertThat(text(HOUSE + "unmet", cast.asStranger())).contains("too few to show");
        needs(3, "open", 0, 3);
        assertThat(sums("unmet", "In all")).isNotEmpty().allMatch(line -> line.endsWith(",5"));
    }

    @Test
    void anOfferThatOneMayNotSeeIsLeftForNoNeedOfOnes() {
        needs(1, "open", 0, 1);
        long offer = matches.active(matches.offer("Hidden courses", 2));
        jdbc.sql("update assistance_record set reach = 3 where id = :id")
                .param("id", offer)
                .update();
        jdbc.sql("update match_round_need set offer_id = :id, gaps = '[]'")
                .param("id", offer)
                .update();
        memory.forget();
        assertThat(text(HOUSE + "coverage/needs?covered=1", cast.as(Role.SECRETARIAT)))
                .doesNotContain("data-row");
        assertThat(text(HOUSE + "unmet", cast.as(Role.SECRETARIAT))).contains("Nothing that you may know of");
        jdbc.sql("update assistance_record set reach = 0 where id = :id")
                .param("id", offer)
                .update();
        assertThat(text(HOUSE + "coverage/needs?covered=1", cast.as(Role.SECRETARIAT)))
                .contains("data-row");
    }

    @Test
    void whoAnsweredOnesProposalsDoesNotFollowFromTheSumOfThem() {
        needs(4, "open", 0, 1);
        long offer = matches.active(matches.offer("Courses for prison staff", 9));
        jdbc.sql("""
                        with made as (insert into assistance_match (need_id, need_party, offer_id, state, origin, score, band, engine_version,
                            weights_version, created_at, state_since, proposed_at)
                        select id, party_id, :offer, 'declined', 'desk', 0.8, 'strong', '', '', now(), now(), now()
                        from assistance_record where entity = 'need' returning id, offer_id)
                        insert into match_part (match_id, nth, offer_id, party_id, role, score, reply, explanation)
                        select id, 0, offer_id, (select party_id from assistance_record where id = offer_id), 'expertise', 0.8,
                            case when id = (select min(id) from made) then 'open' else 'declined' end, '{}' from made
                        """).param("offer", offer).update();
        String file = text(HOUSE + "measures.csv", cast.as(Role.SECRETARIAT));
        assertThat(file).as("three of four").containsPattern("Answers of those who offer,.*,,,,,20\\d\\d-");
        assertThat(file).as("none of four").containsPattern("Proposals that all accepted,.*,,,0.0,4,20\\d\\d-");
    }

    @Test
    void theSubregionOfAStateThatIsNotNamedIsForTheDeskAndInSums() {
        content = content.replace("\"nameParty\": true", "\"nameParty\": false");
        needs(2, "open", 0, 1);
        needs(5, "open", 1, 3);
        Long before = jdbc.sql("select state_id from party where id = :id")
                .param("id", projects.state().id())
                .query((row, index) -> (Long) row.getObject("state_id"))
                .list()
                .get(0);
        lieIn(jdbc.sql("select id from state where code = 'FRA'")
                .query(Long.class)
                .single());
        try {
            memory.forget();
            String asked = "asked?rows=subregion&columns=theme";
            assertThat(text(HOUSE + asked, cast.asStranger())).doesNotContain("Western Europe");
            assertThat(text(HOUSE + asked, cast.as(Role.SECRETARIAT))).contains("Western Europe");
            assertThat(text(HOUSE + "coverage?rows=subregion&columns=theme", cast.as(Role.CLEARING_HOUSE_DESK)))
                    .contains("Western Europe");
            assertThat(sums("coverage?rows=subregion", "In all")).containsExactly("Western Europe,7");
            assertThat(text(HOUSE + "needs?subregion=155", cast.asStranger())).doesNotContain("data-row");
        } finally {
            lieIn(before);
        }
    }

    private void lieIn(@Nullable Long state) {
        jdbc.sql("update party set state_id = :state where id = :id")
                .param("state", state, Types.BIGINT)
                .param("id", projects.state().id())
                .update();
    }
}

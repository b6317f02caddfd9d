package org.suivi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.assistance.OverlapRound;
import org.suivi.assistance.ProjectExamples;
import org.suivi.assistance.ProjectState;
import org.suivi.cooperation.CountMemory;
import org.suivi.identity.Role;
import org.suivi.matches.MatchExamples;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/** Every number of every board opens a list that is as long as the number says, for each reader. */
@OnDatabase
class BoardLinksTests {

    private static final String HOUSE = "/clearing-house/";

    /** A link whose words are a number. */
    private static final Pattern COUNT = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*>(\\d+)</a>");

    /** A number that stands alone where figures stand. */
    private static final Pattern BARE = Pattern.compile("<(?:td class=\"number\"|dd)>\\s*([1-9]\\d*)\\s*</");

    /** A link to what a figure that is no count was made of. */
    private static final Pattern DERIVED = Pattern.compile("href=\"([^\"#]+)#([a-z]+)\"[^>]*>\\d+</a>");

    private static final Pattern NEXT = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]+)\"");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples projects;

    @Autowired
    MatchExamples matches;

    @Autowired
    OverlapRound overlaps;

    @Autowired
    Taxonomies taxonomies;

    @Autowired
    CountMemory memory;

    @Autowired
    JdbcClient jdbc;

    /** A board, and how many links to lists it has at least for the desk. */
    private record Board(String path, int links) {}

    private static final List<Board> OF_THE_DESK = List.of(
            new Board("asked", 4),
            new Board("asked?rows=opened&columns=country", 2),
            new Board("asked?rows=country&columns=theme", 3),
            new Board("asked?rows=language&columns=state&theme={theme}", 2),
            new Board("coverage?rows=theme&columns=region", 6),
            new Board("coverage?rows=theme&columns=region&theme={theme}", 2),
            new Board("coverage?rows=subregion&columns=theme", 3),
            new Board("pipeline", 4),
            new Board("pipeline?of=match", 2),
            new Board("pipeline?of=project", 4),
            new Board("unmet", 3),
            new Board("unmet?theme={theme}", 2),
            new Board("supply", 4),
            new Board("measures", 5),
            new Board("round", 2),
            new Board("overlaps", 1),
            new Board("improvements", 3),
            new Board("improvements?by=year", 2),
            new Board("improvements?by=provider&provider=un-entity", 2),
            new Board("countries", 3),
            new Board("countries/{country}", 8),
            new Board("agencies/{agency}", 3));

    private static final List<Board> OF_OTHERS = List.of(
            new Board("asked", 4),
            new Board("countries", 2),
            new Board("countries/{country}", 4),
            new Board("agencies/{agency}", 3),
            new Board("overlaps", 0),
            new Board("improvements", 0));

    private static final List<Board> OF_A_STATE = List.of(
            new Board("pipeline", 5),
            new Board("pipeline?of=offer", 0),
            new Board("pipeline?of=match", 2),
            new Board("pipeline?of=project", 3),
            new Board("unmet", 4),
            new Board("coverage", 6),
            new Board("coverage?rows=region", 3),
            new Board("coverage?rows=subregion", 3),
            new Board("supply", 3),
            new Board("measures", 4));

    private List<Integer> themes = List.of();

    @BeforeEach
    void fill() {
        takeAway();
        themes = taxonomies.vocabulary().termsOf("un-themes-4").stream()
                .limit(3)
                .map(Term::id)
                .toList();
        matches.begin();
        projects.open();
        helpProjects();
        askAndOffer();
        goTheirWay();
        makeARound();
        decline();
        memory.forget();
    }

    @AfterEach
    void takeAway() {
        memory.forget();
        projects.clear();
        matches.clear();
    }

    /** Projects that count and that do not, with two themes or one, assessed, cancelled, doubted, and two that overlap. */
    private void helpProjects() {
        projects.assessed(projects.completed("Judges"), "Come earlier", Publish.AGGREGATE);
        projects.assessed(projects.completed("Prosecutors"), "Come earlier", Publish.AGGREGATE);
        projects.bring(projects.confirmed("Cancelled"), ProjectState.CANCELLED);
        projects.confirmed("Train police");
        projects.toldByOne("Teach police");
        overlaps.raise();
        jdbc.sql(
                        "update assistance_project set content = jsonb_set(content, '{origin,unsdcf}', '\"2.1\"') where title ->> 'en' = 'Judges'")
                .update();
        jdbc.sql("update assistance_project set themes = array[:one, :two] where title ->> 'en' <> 'Judges'")
                .param("one", themes.get(0))
                .param("two", themes.get(1))
                .update();
        jdbc.sql("update assistance_project set functions = array[:one], modalities = array[:one] where true")
                .param(
                        "one",
                        taxonomies.vocabulary().termsOf("functions").get(0).id())
                .update();
        jdbc.sql(
                        "update assistance_project set created_at = created_at - interval '3 days' where title ->> 'en' = 'Train police'")
                .update();
    }

    /** Sixty needs and as many offers of one State; every tenth is its owner's alone, every third the desk's, the others named or not. */
    private void askAndOffer() {
        long need = matches.open(matches.need("Lessons for prison staff", true));
        long offer = matches.active(matches.offer("Courses for prison staff", 2));
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, submitted_at, opened_at, last_confirmed,
                            expires_on, remaining, specificity)
                        select entity, :state, case when n % 7 = 0 and entity = 'need' then 'met' else state end, 1,
                            case when n % 10 = 0 then 4 when n % 3 = 0 then 3 else 1 end, '{"en": "Title"}',
                            case entity when 'need' then (select jsonb_set(content, '{consent,nameParty}', to_jsonb(n % 2 = 0))
                                    from assistance_record where id = :need)
                                when 'offer' then (select content from assistance_record where id = :offer) else '{}' end, '',
                            case when n in (1, 2, 22, 31) then '{}' else array[case when n <= 40 then :one when n <= 50 then :two else :three end] end,
                            '{}', '{}', '{en}', now(),
                            now(), now(), now() - interval '50 days', now() - interval '40 days', current_date - n,
                            current_date + 3 * n, n % 4, n
                        from (values ('need', 'open'), ('offer', 'active'), ('practice', 'snapshot')) as kind (entity, state),
                            generate_series(1, 60) as n
                        """)
                .param("state", projects.state().id())
                .param("need", need)
                .param("offer", offer)
                .param("one", themes.get(0))
                .param("two", themes.get(1))
                .param("three", themes.get(2))
                .update();
    }

    private void goTheirWay() {
        jdbc.sql("""
                        insert into state_event (entity, entity_id, to_state, account_id, actor_name, actor_role, at)
                        select 'need', r.id, step.state, 0, '', '', now() - step.days * interval '1 day'
                        from assistance_record r, (values ('submitted', 50), ('acknowledged', 45), ('open', 40)) as step (state, days)
                        where r.entity = 'need' order by r.id, step.days desc
                        """).update();
    }

    /** Every fourth need is served, the others lack money, or money and time. */
    private void makeARound() {
        jdbc.sql("insert into match_round (made_at, engine_version, weights_version) values (now(), '', '')")
                .update();
        jdbc.sql("""
                        insert into match_round_need (round_id, need_id, offer_id, score, band, gaps)
                        select (select max(id) from match_round), r.id,
                            case when r.specificity % 4 = 0 then (select min(o.id) from assistance_record o where o.entity = 'offer') end,
                            0.8, 'strong', case when r.specificity % 4 = 0 then '[]'
                                when r.specificity % 4 = 1 then '[{"cause": "FUNDING", "isSole": true, "offers": []}]'
                                else '[{"cause": "FUNDING", "isSole": false, "offers": []}, {"cause": "TIME", "isSole": false,
                                    "offers": []}]' end::jsonb
                        from assistance_record r where r.entity = 'need' and r.state = 'open'
                        """).update();
    }

    /** Three matches were declined by those who ask, two of them by those who offer too. */
    private void decline() {
        jdbc.sql("""
                        insert into assistance_match (need_id, need_party, offer_id, state, origin, score, band, engine_version,
                            weights_version, need_reply, need_reason, created_at, state_since, proposed_at)
                        select n.id, n.party_id, o.id, 'declined', 'desk', 0.8, 'strong', '', '', 'declined', 'CAPACITY', now(), now(), now()
                        from assistance_record n, assistance_record o where n.entity = 'need' and o.entity = 'offer'
                            and n.specificity = o.specificity and n.specificity in (9, 10, 11)
                        """).update();
        jdbc.sql("""
                        insert into match_part (match_id, nth, offer_id, party_id, role, score, reply, reason, explanation)
                        select m.id, 0, m.offer_id, m.need_party, 'expertise', 0.8, 'declined', 'CAPACITY', '{}'
                        from assistance_match m join assistance_record n on n.id = m.need_id where n.specificity < 11
                        """).update();
        jdbc.sql("""
                        insert into state_event (entity, entity_id, to_state, account_id, actor_name, actor_role, at)
                        select 'match', m.id, step.state, 0, '', '', now() - step.days * interval '1 day'
                        from assistance_match m, (values ('suggested', 9), ('proposed', 6), ('declined', 1)) as step (state, days)
                        order by m.id, step.days desc
                        """).update();
    }

    @Test
    void everyCountOpensAListOfItsLength() {
        Map<Role, List<Board>> boards = Map.of(
                Role.CLEARING_HOUSE_DESK, OF_THE_DESK,
                Role.SECRETARIAT, OF_A_STATE,
                Role.ASSISTANCE_PROVIDER, OF_OTHERS,
                Role.COUNTRY_COORDINATOR, OF_OTHERS,
                Role.UN_PARTNER, OF_OTHERS);
        List<String> wrong = new ArrayList<>();
        boards.forEach((role, each) -> each.forEach(board -> check(role, board, wrong)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWaitsForSomebodyOpensAListOfItsLength() {
        Map<Role, Integer> kinds = Map.of(
                Role.CLEARING_HOUSE_DESK, 9,
                Role.SECRETARIAT, 8,
                Role.FOCAL_POINT, 0,
                Role.ASSISTANCE_PROVIDER, 1,
                Role.COUNTRY_COORDINATOR, 0,
                Role.NHRI, 0,
                Role.CIVIL_SOCIETY, 0);
        standEverywhere();
        List<String> wrong = new ArrayList<>();
        kinds.forEach((role, links) -> check(role, new Board("waiting", links), wrong));
        assertThat(wrong).isEmpty();
    }

    /** Records in each state in which something waits, confirmed long ago. */
    private void standEverywhere() {
        jdbc.sql("""
                        update assistance_record set last_confirmed = current_date - 1000,
                            amended_at = case entity when 'need' then current_timestamp end, state = case entity
                            when 'need' then (array['draft', 'national-review', 'submitted', 'acknowledged', 'returned', 'open',
                                'unmet-escalated', 'matched'])[coalesce(specificity, 0) % 8 + 1]
                            when 'offer' then (array['active', 'draft', 'submitted'])[coalesce(specificity, 0) % 3 + 1]
                            else (array['snapshot', 'draft', 'submitted', 'desk-check', 'returned', 'appealed'])[coalesce(specificity, 0) % 6 + 1]
                            end
                        where entity in ('need', 'offer', 'practice')
                        """).update();
        memory.forget();
    }

    @Test
    void nothingWaitsForThoseWhoOnlyRead() {
        assertThat(text(HOUSE + "waiting", cast.as(Role.UN_PARTNER))).contains("Nothing waits for you");
        assertThat(pages.get().uri("/clearing-house").with(cast.as(Role.READER)).exchange())
                .hasRedirectedUrl("/clearing-house/offers");
        assertThat(pages.get()
                        .uri("/clearing-house")
                        .with(cast.as(Role.SECRETARIAT))
                        .exchange())
                .hasRedirectedUrl("/clearing-house/waiting");
    }

    private void check(Role role, Board board, List<String> wrong) {
        String path = HOUSE
                + board.path()
                        .replace("{theme}", String.valueOf(themes.get(0)))
                        .replace("{country}", Cast.SYSTEM)
                        .replace("{agency}", "prj-agency");
        RequestPostProcessor reader = cast.as(role);
        String page = text(path, reader);
        List<MatchedCount> counts = COUNT.matcher(page)
                .results()
                .filter(link -> !link.group(1).contains("#"))
                .map(link -> new MatchedCount(link.group(1).replace("&amp;", "&"), Integer.parseInt(link.group(2))))
                .distinct()
                .toList();
        for (MatchedCount count : counts) {
            int length = length(count.path(), reader);
            if (length != count.says()) {
                wrong.add(
                        "%s at %s: %s says %d and opens %d".formatted(role, path, count.path(), count.says(), length));
            }
        }
        if (counts.size() < board.links()) {
            wrong.add("%s at %s: %d links".formatted(role, path, counts.size()));
        }
        DERIVED.matcher(page).results().forEach(link -> {
            if (!text(link.group(1).replace("&amp;", "&"), reader).contains("id=\"" + link.group(2) + "\"")) {
                wrong.add("%s at %s: nothing at %s".formatted(role, path, link.group()));
            }
        });
        Matcher bare = BARE.matcher(page);
        boolean isOpen = role == Role.CLEARING_HOUSE_DESK || !board.path().startsWith("improvements");
        while (isOpen && bare.find()) {
            wrong.add("%s at %s: a bare %s".formatted(role, path, bare.group()));
        }
    }

    private record MatchedCount(String path, int says) {}

    /** All pages of a list. */
    private int length(String list, RequestPostProcessor reader) {
        int rows = 0;
        String address = list;
        while (true) {
            String page = text(address, reader);
            rows += page.split("<li data-row", -1).length - 1;
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                return rows;
            }
            address = list.replaceFirst("\\?.*", "") + next.group(1).replace("&amp;", "&");
        }
    }

    private String text(String path, RequestPostProcessor reader) {
        MvcTestResult answer = pages.get().uri(path).with(reader).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** What can be done with a list: looking at it differently, keeping it under a name, changing many of its rows. */
@OnDatabase
class ListPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    RecommendationExamples examples;

    @Autowired
    RecommendationList list;

    private long first;
    private long second;

    @BeforeEach
    void rows() {
        examples.clear(cast.systemId());
        first = examples.aRecommendation(cast.systemId())
                .text(Language.EN, "Protect journalists")
                .id();
        second = examples.aRecommendation(cast.systemId())
                .text(Language.EN, "Protect lawyers")
                .at(Position.NOTED)
                .id();
    }

    @Test
    void aDenseListSaysSoInItsLinks() {
        assertThat(get("/qta/recommendations?density=compact&hide=tags", Role.READER))
                .contains("results density-compact", "density=compact&amp;hide=tags")
                .doesNotContain("class=\"row-tags\"");
    }

    @Test
    void manyGetATagAfterAPreviewThatSaysHowMany() {
        String query = "?id=" + first + "&id=" + second + "&term=" + children();
        assertThat(get("/qta/recommendations/bulk/preview" + query, Role.SECRETARIAT))
                .contains("2 recommendations get the tag “Children”");
        post("/qta/recommendations/bulk" + query, Role.SECRETARIAT, "expected", "2");
        assertThat(total("person=children")).isEqualTo(2);
        assertThat(get("/qta/recommendations/bulk/preview" + query, Role.SECRETARIAT))
                .contains("0 recommendations get", "2 have it already");
    }

    @Test
    void allThatMatchComeIntoANewCluster() {
        post(
                "/qta/recommendations/bulk",
                Role.SECRETARIAT,
                "all",
                "true",
                "query",
                "position=noted",
                "code",
                "LAW",
                "name",
                "Lawyers",
                "expected",
                "1");
        assertThat(total("cluster=LAW")).isEqualTo(1);
    }

    @Test
    void aTagOfManyIsTakenOffAgainWhereItWasNotBefore() {
        String tagging = "/qta/recommendations/bulk?expected=%d&term=" + children();
        post(tagging.formatted(1) + "&id=" + second, Role.SECRETARIAT);
        post(tagging.formatted(2) + "&id=" + first + "&id=" + second, Role.SECRETARIAT);
        post("/qta/recommendations/bulk?expected=1&code=MANY&id=" + first, Role.SECRETARIAT);
        String steps = get("/qta/steps", Role.SECRETARIAT);
        assertThat(steps)
                .contains("The tag “Children” given to many recommendations at once", "put into the cluster “MANY");
        long step = Long.parseLong(steps.replaceFirst("(?s).*?/steps/(\\d+).*", "$1"));
        undo(step - 1);
        assertThat(total("person=children")).isEqualTo(1);
        undo(step - 2);
        assertThat(total("person=children")).isZero();
        assertThat(total("cluster=MANY")).isEqualTo(1);
    }

    @Test
    void anEmptyClusterThatSomebodyMadeStaysWhenWhatCameIntoItIsTakenOut() {
        post("/qta/clusters", Role.SECRETARIAT, "name", "Mine");
        String mine = get("/qta/recommendations/bulk?id=" + first, Role.SECRETARIAT)
                .replaceFirst("(?s).*<option value=\"(\\d+)\"[^>]*>[^<]*Mine.*", "$1");
        post("/qta/recommendations/bulk?expected=1&cluster=" + mine + "&id=" + first, Role.SECRETARIAT);
        assertThat(total("cluster=mine")).isEqualTo(1);
        undoLast();
        assertThat(total("cluster=mine")).isZero();
        assertThat(get("/qta/clusters", Role.SECRETARIAT)).contains("clusters/mine");
    }

    @Test
    void aClusterThatWasMadeOfManyGoesAwayWithThemAndOneWithOthersStays() {
        String clustering = "/qta/recommendations/bulk?expected=1&id=" + first;
        post(clustering + "&code=GONE", Role.SECRETARIAT);
        undoLast();
        assertThat(get("/qta/clusters", Role.SECRETARIAT)).doesNotContain("GONE");
        post(clustering + "&code=KEPT", Role.SECRETARIAT);
        String other = get("/qta/recommendations?position=noted", Role.SECRETARIAT)
                .replaceFirst("(?s).*href=\"(/qta/r/[^\"?]+)\".*", "$1");
        post("/qta/clusters/KEPT/members", Role.SECRETARIAT, "address", other);
        undoLast();
        assertThat(total("cluster=KEPT")).isEqualTo(1);
    }

    private String children() {
        String choice = get("/qta/recommendations/bulk?id=" + first + "&id=" + second, Role.SECRETARIAT);
        assertThat(choice).contains("2 recommendations", "name=\"term\"", "label=\"Sustainable Development Goals\"");
        return choice.replaceFirst("(?s).*<option value=\"(\\d+)\"[^>]*>Children</option>.*", "$1");
    }

    private void undoLast() {
        String steps = get("/qta/steps", Role.SECRETARIAT);
        undo(Long.parseLong(steps.replaceFirst("(?s).*?/steps/(\\d+).*", "$1")));
    }

    private void undo(long step) {
        post("/qta/steps/" + step + "/undo", Role.SECRETARIAT);
    }

    @Test
    void aListThatChangedSinceThePreviewIsLookedAtAgain() {
        MvcTestResult result = pages.post()
                .uri("/qta/recommendations/bulk")
                .param("all", "true")
                .param("query", "position=noted")
                .param("code", "LATE")
                .param("expected", "7")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus(422);
        assertThat(total("cluster=LATE")).isZero();
    }

    @Test
    void nothingOrTwoThingsChosenIsAskedAgain() {
        assertThat(pages.get()
                        .uri("/qta/recommendations/bulk/preview?id=" + first)
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose exactly one");
    }

    @Test
    void thePageOfEachRowOpensInEveryLanguage() {
        String page = get("/qta/recommendations", Role.READER);
        String address = page.replaceFirst("(?s).*href=\"(/qta/r/[^\"]+)\".*", "$1");
        for (Language language : Language.values()) {
            assertThat(get(address + "?lang=" + language.code(), Role.READER)).contains("Protect ");
        }
    }

    @Test
    void theStyleSheetClosesWhatItOpens() throws IOException {
        String style = Files.readString(Path.of("src/main/resources/static/assets/suivi.css"));
        assertThat(style.chars().filter(c -> c == '{').count())
                .isEqualTo(style.chars().filter(c -> c == '}').count());
    }

    @Test
    void aReaderSeesNoBoxesToTick() {
        assertThat(get("/qta/recommendations", Role.READER)).doesNotContain("form=\"bulk\"");
        assertThat(get("/qta/recommendations", Role.SECRETARIAT)).contains("form=\"bulk\"");
    }

    private int total(String query) {
        return list.total(cast.actor(Role.SECRETARIAT), RecommendationFilter.ofQuery(query));
    }

    private String get(String address, Role role) {
        MvcTestResult result = pages.get().uri(address).with(cast.as(role)).exchange();
        return Answers.text(result);
    }

    private void post(String address, Role role, String... parameters) {
        var request = pages.post().uri(address).with(cast.as(role)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        assertThat(request.exchange()).hasStatus3xxRedirection();
    }
}

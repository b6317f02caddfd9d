package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;

/** What is kept while somebody writes is the person's own, and in nobody's way. */
@OnDatabase
class UpdateSketchTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    private long one;

    @BeforeEach
    void aRecommendation() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        examples.lead(examples.ministry(), null, one);
    }

    private MvcTestResult keep(String thing, long id, int version, String done) {
        return post(
                "/qta/updates/sketch",
                Role.FOCAL_POINT,
                thing,
                String.valueOf(id),
                "version",
                String.valueOf(version),
                "done[en]",
                done,
                "delivery",
                "");
    }

    @Test
    void halfAFormIsKeptAndComesBackToThePersonAlone() {
        assertThat(keep("recommendation", one, 0, "Half a sentence"))
                .hasStatusOk()
                .bodyText()
                .contains("Your words are kept")
                .doesNotContain("<html");
        String form = "/qta/updates/new?recommendation=" + one;
        assertThat(get(form, Role.FOCAL_POINT)).bodyText().contains("Half a sentence", "did not save");
        assertThat(get(form, Role.SECRETARIAT)).bodyText().doesNotContain("Half a sentence");
        assertThat(post("/qta/updates/sketch/removal", Role.FOCAL_POINT, "recommendation", String.valueOf(one)))
                .hasRedirectedUrl(form);
        assertThat(get(form, Role.FOCAL_POINT)).bodyText().doesNotContain("Half a sentence");
    }

    @Test
    void whatIsSavedIsKeptNoLonger() {
        keep("recommendation", one, 0, "Half a sentence");
        assertThat(post(
                        "/qta/updates",
                        Role.FOCAL_POINT,
                        "recommendation",
                        String.valueOf(one),
                        "done[en]",
                        "A whole sentence.",
                        "doneOn",
                        "2026-03-01",
                        "delivery",
                        "planned",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(get("/qta/updates/new?recommendation=" + one, Role.FOCAL_POINT))
                .bodyText()
                .doesNotContain("Half a sentence");
    }

    @Test
    void keepingRaisesNoConflictButAColleagueWhoSavedIsSeen() {
        long id = examples.anUpdate(one, "First words", UpdateState.DRAFT);
        for (int i = 0; i < 3; i++) {
            assertThat(keep("update", id, 0, "My words " + i)).hasStatusOk();
        }
        assertThat(rewrite(id, 0, Role.FOCAL_POINT, "My words")).hasRedirectedUrl("/qta/updates/" + id);
        keep("update", id, 1, "More of my words");
        assertThat(rewrite(id, 1, Role.SECRETARIAT, "Words of a colleague")).hasRedirectedUrl("/qta/updates/" + id);
        assertThat(get("/qta/updates/" + id + "/edit", Role.FOCAL_POINT))
                .bodyText()
                .contains("More of my words", "name=\"version\" value=\"1\"");
        assertThat(rewrite(id, 1, Role.FOCAL_POINT, "More of my words"))
                .hasStatus(409)
                .bodyText()
                .contains("both-versions", "Words of a colleague", "More of my words", "name=\"version\" value=\"2\"");
    }

    @Test
    void nothingIsKeptOfOthersWorkOrOfAnEmptyForm() {
        long other = recommendations.aRecommendation(cast.systemId()).id();
        assertThat(keep("recommendation", other, 0, "Not mine")).hasStatus(403);
        assertThat(keep("recommendation", one, 0, " ")).hasStatusOk().bodyText().doesNotContain("kept,");
        assertThat(post("/qta/updates/sketch", Role.FOCAL_POINT)).hasStatus(404);
    }

    private MvcTestResult rewrite(long id, int version, Role role, String done) {
        return post(
                "/qta/updates/" + id,
                role,
                "version",
                String.valueOf(version),
                "done[en]",
                done,
                "doneOn",
                "2026-03-01",
                "delivery",
                "in-progress");
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(path).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String path, Role role, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(role));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

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

/** Updates on actions as focal points, the secretariat and readers meet them. */
@OnDatabase
class ActionUpdatePagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    private long one;
    private long action;

    @BeforeEach
    void anAction() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        action = examples.anAction(examples.ministry(), one);
    }

    private MvcTestResult tell(String delivery, String then) {
        return post(
                "/qta/updates",
                Role.FOCAL_POINT,
                "action",
                String.valueOf(action),
                "from",
                "my-work",
                "done[en]",
                "The first wing is done.",
                "doneOn",
                "2026-03-01",
                "delivery",
                delivery,
                "version",
                "0",
                "then",
                then);
    }

    @Test
    void aLateActionIsAnsweredOnTheSpotAndShownOnItsRecommendation() {
        assertThat(get("/qta/my-work", Role.FOCAL_POINT))
                .bodyText()
                .contains(
                        "Actions of the plan, late", "Renovate the prisons", "serves 1 recommendation", "Answer here");
        assertThat(tell("in-progress", "clear")).hasRedirectedUrl("/qta/my-work");
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().doesNotContain("Actions of the plan, late");
        for (String place : new String[] {"recommendation/" + one, "action/" + action}) {
            assertThat(get("/qta/follow-up/of-" + place, Role.SECRETARIAT))
                    .hasStatusOk()
                    .bodyText()
                    .contains("The first wing is done.", "Renovate the prisons");
        }
        assertThat(get("/qta/follow-up/of-action/" + action, Role.PARLIAMENT)).hasStatus(403);
        assertThat(get("/qta/updates?action=" + action, Role.SECRETARIAT))
                .bodyText()
                .contains("The first wing is done.");
    }

    @Test
    void aWordThatIsNotAllowedComesBackWithTheForm() {
        assertThat(get("/qta/updates/new?action=" + action, Role.FOCAL_POINT))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"in-progress\"")
                .doesNotContain("value=\"completed\"");
        assertThat(tell("completed", "save")).hasStatus(422).bodyText().contains("The first wing is done.");
        assertThat(get("/qta/updates/new", Role.FOCAL_POINT)).hasStatus(404);
    }

    @Test
    void theInstitutionHasAListOfItsActions() {
        String here = "/qta/institutions/" + examples.ministry();
        assertThat(get(here, Role.READER)).bodyText().contains(here + "/actions");
        assertThat(get(here, Role.PARLIAMENT)).bodyText().doesNotContain(here + "/actions");
        assertThat(pages.get().uri(here + "/actions?lang=ar").with(cast.as(Role.READER)))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "Renovate the prisons", "رائدة");
    }

    @Test
    void aPublishedUpdateNamesNoActionInPublic() {
        tell("in-progress", "save");
        MvcTestResult drafts = get("/qta/my-work", Role.FOCAL_POINT);
        assertThat(drafts).bodyText().contains("Renovate the prisons");
        long id = examples.in(() -> examples.newestUpdate());
        assertThat(move(id, 0, Role.FOCAL_POINT, "CLEARED")).hasRedirectedUrl("/qta/updates/" + id);
        assertThat(move(id, 1, Role.SECRETARIAT, "ACCEPTED")).hasRedirectedUrl("/qta/updates/" + id);
        assertThat(move(id, 2, Role.SECRETARIAT, "PUBLISHED")).hasRedirectedUrl("/qta/updates/" + id);
        assertThat(get("/qta/updates/" + id, Role.PARLIAMENT))
                .hasStatusOk()
                .bodyText()
                .contains("The first wing is done.")
                .doesNotContain("Renovate the prisons");
    }

    private MvcTestResult move(long id, int version, Role role, String to) {
        return post("/qta/updates/" + id + "/state", role, "version", String.valueOf(version), "to", to);
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

package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;

/** The pages of follow-up as their readers meet them. */
@OnDatabase
class CoordinationPagesTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    BulkSteps steps;

    @Autowired
    RecommendationExamples recommendations;

    private long one;
    private long ministry;

    @BeforeEach
    void aRecommendation() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        ministry = examples.ministry();
    }

    @Test
    void aLeadIsAssignedOnTheRecordAndShownThere() {
        assertThat(post(
                        "/qta/assignments",
                        Role.SECRETARIAT,
                        "recommendation",
                        String.valueOf(one),
                        "organisation",
                        String.valueOf(ministry),
                        "part",
                        "LEAD",
                        "due",
                        "2020-01-01"))
                .hasStatus3xxRedirection();
        assertThat(get("/qta/follow-up/of-recommendation/" + one, Role.READER))
                .hasStatusOk()
                .bodyText()
                .contains("Ministry", "Lead", "Nothing was told yet", "<html")
                .doesNotContain("Assign an institution");
        assertThat(pages.get()
                        .uri("/qta/follow-up/of-recommendation/" + one)
                        .header("HX-Request", "true")
                        .with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Assign an institution")
                .doesNotContain("<html");
        assertThat(get("/qta/follow-up/of-recommendation/" + one, Role.PARLIAMENT))
                .bodyText()
                .contains("Ministry")
                .doesNotContain("2020");
    }

    @Test
    void whatIsLateIsAnsweredOnTheSpot() {
        examples.lead(ministry, LONG_AGO, one);
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().contains("Late", "Answer here");
        assertThat(post(
                        "/qta/updates",
                        Role.FOCAL_POINT,
                        "recommendation",
                        String.valueOf(one),
                        "from",
                        "my-work",
                        "done[en]",
                        "The law was adopted.",
                        "doneOn",
                        "2026-03-01",
                        "delivery",
                        "completed",
                        "version",
                        "0",
                        "then",
                        "clear"))
                .hasRedirectedUrl("/qta/my-work");
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().doesNotContain("Answer here");
        assertThat(get("/qta/my-work", Role.SECRETARIAT))
                .bodyText()
                .contains("Waiting for acceptance", "The law was adopted.");
        assertThat(pages.get().uri("/qta/my-work?lang=ar").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("dir=\"rtl\"", "بانتظار القبول");
        assertThat(get("/qta/my-work", Role.READER)).hasStatus(403);
    }

    @Test
    void anUpdateWithoutWordsComesBackWithTheForm() {
        examples.lead(ministry, null, one);
        assertThat(post(
                        "/qta/updates",
                        Role.FOCAL_POINT,
                        "recommendation",
                        String.valueOf(one),
                        "doneOn",
                        "2026-03-01",
                        "delivery",
                        "on-hold",
                        "version",
                        "0",
                        "challenges[en]",
                        "No money"))
                .hasStatus(422)
                .bodyText()
                .contains("Write what was done", "No money");
        assertThat(post("/qta/updates", Role.FOCAL_POINT, "recommendation", String.valueOf(one), "version", "0"))
                .hasStatus(422);
    }

    @Test
    void twoWhoWriteSeeBothVersions() {
        examples.lead(ministry, null, one);
        long id = examples.anUpdate(one, "First words", UpdateState.DRAFT);
        assertThat(rewrite(id, 0, "Words of a colleague")).hasRedirectedUrl("/qta/updates/" + id);
        assertThat(rewrite(id, 0, "My own words"))
                .hasStatus(409)
                .bodyText()
                .contains("Words of a colleague", "My own words", "name=\"version\" value=\"1\"");
        assertThat(post("/qta/updates/" + id + "/state", Role.FOCAL_POINT, "version", "0", "to", "CLEARED"))
                .hasStatus(409)
                .bodyText()
                .contains("Words of a colleague");
    }

    private MvcTestResult rewrite(long id, int version, String done) {
        return post(
                "/qta/updates/" + id,
                Role.FOCAL_POINT,
                "version",
                String.valueOf(version),
                "done[en]",
                done,
                "doneOn",
                "2026-03-01",
                "delivery",
                "in-progress");
    }

    @Test
    void evidenceIsALinkToAPage() {
        examples.lead(ministry, null, one);
        long id = examples.anUpdate(one, "A law", UpdateState.DRAFT);
        String here = "/qta/updates/" + id;
        assertThat(post(here + "/evidence", Role.FOCAL_POINT, "link", "javascript:alert(1)"))
                .hasStatus(422);
        assertThat(post(here + "/evidence", Role.FOCAL_POINT, "link", "https://example.org/law", "locator", "art. 3"))
                .hasRedirectedUrl(here);
        assertThat(get(here, Role.SECRETARIAT)).bodyText().contains("https://example.org/law", "art. 3");
        assertThat(get(here, Role.READER)).hasStatus(404);
    }

    @Test
    void manyAreAssignedAfterAPreview() {
        String chosen = "?id=" + one + "&organisation=" + ministry + "&part=LEAD";
        assertThat(get("/qta/assignments/bulk?id=" + one, Role.SECRETARIAT))
                .bodyText()
                .contains("Assign many at once");
        assertThat(get("/qta/assignments/bulk/preview?id=" + one, Role.SECRETARIAT))
                .hasStatus(422);
        assertThat(get("/qta/assignments/bulk/preview" + chosen, Role.SECRETARIAT))
                .bodyText()
                .contains("Ministry will lead 1 recommendation.");
        assertThat(post("/qta/assignments/bulk" + chosen, Role.SECRETARIAT, "expected", "2"))
                .hasStatus(422);
        assertThat(post("/qta/assignments/bulk" + chosen, Role.SECRETARIAT, "expected", "1"))
                .redirectedUrl()
                .startsWith("/qta/assignments/bulk/done/");
        String step = newestStep();
        assertThat(get(step, Role.SECRETARIAT))
                .bodyText()
                .contains("Ministry: lead of 1 recommendation", step + "/undo");
        assertThat(get("/qta/assignments/bulk/done", Role.SECRETARIAT))
                .bodyText()
                .contains(step);
        assertThat(get(step, Role.FOCAL_POINT)).hasStatus(403);
        examples.anUpdate(one, "A law", UpdateState.CLEARED);
        assertThat(post(step + "/undo", Role.SECRETARIAT))
                .hasStatus(422)
                .bodyText()
                .contains("It cannot be undone any more", "the institution told about it since");
        assertThat(get("/qta/institutions", Role.PARLIAMENT))
                .bodyText()
                .contains("/qta/institutions/" + ministry + "?show=lead");
    }

    private String newestStep() {
        return "/qta/assignments/bulk/done/"
                + examples.in(() -> steps.page(examples.secretariat(), 1))
                        .rows()
                        .get(0)
                        .id();
    }

    @Test
    void theSecretariatSeesWhatInstitutionsAreLateWithAndEachNumberOpensItsList() {
        examples.lead(ministry, LONG_AGO, one);
        assertThat(get("/qta/late-work", Role.SECRETARIAT))
                .bodyText()
                .contains("news on 1 recommendation", "/qta/late-work/" + ministry);
        assertThat(get("/qta/late-work/" + ministry, Role.SECRETARIAT))
                .bodyText()
                .contains("News due: ", "/qta/r/");
        assertThat(get("/qta/late-work", Role.FOCAL_POINT)).hasStatus(403);
    }

    @Test
    void theInstitutionsPageShowsPeopleOnlyInside() {
        examples.lead(ministry, LONG_AGO, one);
        assertThat(post(
                        "/qta/institutions/" + ministry + "/focal-points",
                        Role.SECRETARIAT,
                        "membership",
                        String.valueOf(examples.membership(Role.FOCAL_POINT))))
                .hasRedirectedUrl("/qta/institutions/" + ministry);
        assertThat(get("/qta/institutions/" + ministry, Role.READER))
                .bodyText()
                .contains("focal-point@example.org", "show=late");
        assertThat(get("/qta/institutions/" + ministry, Role.PARLIAMENT))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("@example.org", "show=late");
        assertThat(get("/qta/institutions/" + ministry + "?show=late", Role.PARLIAMENT))
                .hasStatusOk();
        assertThat(pages.get().uri("/qtb/institutions/" + ministry).with(cast.asStranger()))
                .hasStatus(404);
    }

    @Test
    void aHandoverHasItsPage() {
        examples.lead(ministry, LONG_AGO, one);
        long leaving = examples.nameFocalPoint();
        assertThat(get("/qta/handovers/new?focal-point=" + leaving, Role.SECRETARIAT))
                .bodyText()
                .contains("1 open assignment");
        assertThat(post("/qta/handovers", Role.SECRETARIAT, "focal-point", String.valueOf(leaving)))
                .hasStatus(422);
        MvcTestResult done = post(
                "/qta/handovers",
                Role.SECRETARIAT,
                "focal-point",
                String.valueOf(leaving),
                "successor",
                String.valueOf(examples.secretariat().account()),
                "promised",
                "A reply to the committee");
        assertThat(done).hasStatus3xxRedirection();
        assertThat(get(String.valueOf(done.getResponse().getRedirectedUrl()), Role.FOCAL_POINT))
                .bodyText()
                .contains("Your first week", "A reply to the committee");
        assertThat(get("/qta/orphaned-work", Role.SECRETARIAT)).hasStatusOk();
        assertThat(get("/qta/updates?organisation=" + ministry, Role.PARLIAMENT))
                .bodyText()
                .contains("No updates");
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

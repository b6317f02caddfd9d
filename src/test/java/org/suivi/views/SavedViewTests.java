package org.suivi.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;

/** A list is kept under a name where it is looked at, for oneself or for all. */
@OnDatabase
class SavedViewTests {

    private static final String PLAN = "/plans/7";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    SavedViews views;

    @AfterEach
    void clear() {
        for (SavedView view : viewsOf(Role.SECRETARIAT)) {
            post("/qta/views/" + view.id() + "/removal", Role.SECRETARIAT);
        }
    }

    @Test
    void aListIsKeptUnderANameSharedByTheSecretariatAndForgotten() {
        assertThat(keep("/recommendations", "What was noted", "position=noted&page=3&density=compact"))
                .hasRedirectedUrl("/qta/recommendations?position=noted&density=compact");
        SavedView kept = viewsOf(Role.SECRETARIAT).get(0);
        assertThat(viewsOf(Role.READER)).isEmpty();
        post("/qta/views/" + kept.id() + "/sharing", Role.SECRETARIAT, "shared", "true");
        assertThat(viewsOf(Role.READER)).extracting(SavedView::name).containsExactly("What was noted");
        assertThat(panel(Role.READER, "/recommendations"))
                .contains("What was noted", "/qta/recommendations?position=noted&amp;density=compact")
                .doesNotContain("/removal");
        assertThat(post("/qta/views/" + kept.id() + "/removal", Role.READER)).hasStatus(403);
        post("/qta/views/" + kept.id() + "/removal", Role.SECRETARIAT);
        assertThat(viewsOf(Role.READER)).isEmpty();
    }

    @Test
    void eachListHasItsOwnAndOneNameMayStandInSeveral() {
        keep(PLAN, "Mine", "lead=3&gap=date&");
        keep("/indicators", "Mine", "kind=outcome");
        keep(PLAN, "Mine", "gap=date&");
        assertThat(viewsOf(Role.SECRETARIAT))
                .extracting(SavedView::path)
                .containsExactlyInAnyOrder("/plans/7?gap=date", "/indicators?kind=outcome");
        assertThat(panel(Role.SECRETARIAT, PLAN))
                .contains("/qta/plans/7?gap=date", "name=\"list\" value=\"/plans/7\"")
                .doesNotContain("kind=outcome");
    }

    @Test
    void onlyAddressesOfThisSystemAreKept() {
        for (String list : List.of("//elsewhere.example", "https://elsewhere.example", "", "/plans/../..")) {
            assertThat(keep(list, "Elsewhere", "")).as(list).hasStatus(404);
        }
        assertThat(keep(PLAN, "Two lines", "a=b\r\nSet-Cookie: c=d")).hasStatus(404);
        assertThat(viewsOf(Role.SECRETARIAT)).isEmpty();
    }

    private MvcTestResult keep(String list, String name, String query) {
        return post("/qta/views", Role.SECRETARIAT, "list", list, "name", name, "query", query);
    }

    private List<SavedView> viewsOf(Role role) {
        return SystemScope.in(cast.systemId(), () -> views.of(cast.actor(role)));
    }

    private String panel(Role role, String list) {
        MvcTestResult result = pages.get()
                .uri("/qta/views?list=" + list + "&query=")
                .header("HX-Request", "true")
                .with(cast.as(role))
                .exchange();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private MvcTestResult post(String address, Role role, String... parameters) {
        var request = pages.post().uri(address).with(cast.as(role)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

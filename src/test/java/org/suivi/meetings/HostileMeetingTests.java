package org.suivi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What nobody should send to meetings, and what two people do at once: it is refused in words, and nothing is lost. */
@OnDatabase
class HostileMeetingTests {

    private static final String SCRIPT = "<script>alert('x')</script>";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long meeting;
    private long item;
    private String here = "";

    @BeforeEach
    void aMeeting() {
        clear();
        meeting = in(() -> meetings.plan(
                cast.actor(Role.SECRETARIAT),
                new Meeting.Draft(LocalizedText.of(Language.EN, SCRIPT), LocalDate.of(2026, 12, 1), SCRIPT, SCRIPT)));
        item = in(() -> agendas.add(cast.actor(Role.SECRETARIAT), meeting, LocalizedText.of(Language.EN, SCRIPT)));
        here = "/qta/meetings/" + meeting;
    }

    @AfterEach
    void clear() {
        in(() -> jdbc.sql("delete from meeting where system_id = :system")
                .param("system", cast.systemId())
                .update());
    }

    private <T> T in(Supplier<T> work) {
        return SystemScope.in(
                cast.systemId(), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private List<ActionPoint> points() {
        return in(() -> agendas.item(cast.actor(Role.SECRETARIAT), meeting, item))
                .points();
    }

    @Test
    void signsOfTheFormatAreWordsLikeOthers() {
        for (String page : List.of("/qta/meetings", here, here + "/items/" + item, here + "/edit")) {
            assertThat(get(page, Role.SECRETARIAT)).hasStatusOk().bodyText().doesNotContain(SCRIPT);
        }
        assertThat(post(here + "/items/" + item, Role.SECRETARIAT, "version", "0", "decision", "Yes\0" + SCRIPT))
                .hasStatus3xxRedirection();
        assertThat(get(here, Role.READER)).bodyText().contains("Yes").doesNotContain(SCRIPT);
    }

    @Test
    void hugeTextsComeBackWithTheirLimitAndNothingIsLost() {
        String huge = "a".repeat(20_001);
        assertThat(post(
                        here + "/items/" + item,
                        Role.SECRETARIAT,
                        "version",
                        "0",
                        "discussion",
                        huge,
                        "decision",
                        "Decided"))
                .hasStatus(422)
                .bodyText()
                .contains("20,000", huge, "Decided");
        assertThat(post(here, Role.SECRETARIAT, "version", "0", "title", "T", "heldOn", "2026-12-01", "present", huge))
                .hasStatus(422)
                .bodyText()
                .contains("5,000", huge);
        assertThat(post(here + "/items/" + item + "/points", Role.SECRETARIAT, "task", huge, "due", "2026-12-09"))
                .hasStatus(422)
                .bodyText()
                .contains(huge, "2026-12-09");
        assertThat(post(here + "/items", Role.SECRETARIAT, "title", huge))
                .hasStatus(422)
                .bodyText()
                .contains("20,000");
        assertThat(points()).isEmpty();
    }

    @Test
    void daysAndNumbersThatAreNoneComeBackWithWhatWasEntered() {
        for (String wrong : List.of("1/12/2026", "2026-13-01", "+999999999-12-31", "0001-01-01", "")) {
            assertThat(post(
                            "/qta/meetings",
                            Role.SECRETARIAT,
                            "version",
                            "0",
                            "title",
                            "Fourth",
                            "heldOn",
                            wrong,
                            "place",
                            "Room 3"))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Fourth", "Room 3");
            assertThat(post(
                            here + "/items/" + item + "/points",
                            Role.SECRETARIAT,
                            "task",
                            "Send a plan",
                            "organisation",
                            ministry(),
                            "due",
                            wrong))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Send a plan", "value=\"" + ministry() + "\" selected");
        }
        assertThat(post(
                        here + "/items/" + item + "/points?lang=es",
                        Role.SECRETARIAT,
                        "task",
                        "Enviar un plan",
                        "organisation",
                        ministry(),
                        "due",
                        "9999-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("La fecha debe estar entre 1945 y 2200", "Enviar un plan");
        assertThat(post(here + "/items/" + item, Role.SECRETARIAT, "version", "x", "decision", "Decided"))
                .hasStatus(422)
                .bodyText()
                .contains("Decided");
        assertThat(points()).isEmpty();
    }

    private String ministry() {
        return String.valueOf(cast.actor(Role.FOCAL_POINT).organisation());
    }

    @Test
    void nothingOfAnotherStateIsTouchedOrGivenWork() {
        String theirs = String.valueOf(cast.stranger().organisation());
        assertThat(post(
                        here + "/items/" + item + "/points",
                        Role.SECRETARIAT,
                        "task",
                        "Send a plan",
                        "organisation",
                        theirs,
                        "due",
                        "2026-12-09"))
                .hasStatus(404);
        assertThat(points()).isEmpty();
        assertThat(pages.get().uri(here.replace("qta", "qtb")).with(cast.asStranger()))
                .hasStatus(404);
        assertThat(pages.post()
                        .uri(here.replace("qta", "qtb") + "/items/" + item)
                        .param("version", "0")
                        .param("decision", "Ours")
                        .with(csrf())
                        .with(cast.asStranger()))
                .hasStatus(404);
        assertThat(post(here + "/items", Role.SECRETARIAT, "flag", "late-" + theirs))
                .hasStatus3xxRedirection();
        assertThat(in(() -> agendas.of(cast.actor(Role.SECRETARIAT), meeting))).hasSize(1);
    }

    @Test
    void bothWhoWriteSeeBothVersionsSideBySide() {
        String minutes = here + "/items/" + item;
        assertThat(post(minutes, Role.SECRETARIAT, "version", "0", "title", "Prisons", "decision", "By May."))
                .hasStatus3xxRedirection();
        assertThat(post(minutes, Role.SECRETARIAT, "version", "0", "title", "Detention", "decision", "By June."))
                .hasStatus(409)
                .bodyText()
                .contains("both-versions", "Saved meanwhile", "Prisons", "By May.", "Yours", "Detention", "By June.");
        assertThat(post(here, Role.SECRETARIAT, "version", "0", "title", "Third", "heldOn", "2026-12-02"))
                .hasStatus3xxRedirection();
        assertThat(post(here, Role.SECRETARIAT, "version", "0", "title", "Fourth", "heldOn", "2026-12-03"))
                .hasStatus(409)
                .bodyText()
                .contains("both-versions", "Third", "Fourth", "2026-12-03");
    }

    private MvcTestResult get(String address, Role role) {
        return pages.get().uri(address).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String address, Role role, String... fields) {
        var request = pages.post().uri(address).with(cast.as(role)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

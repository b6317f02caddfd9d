package org.suivi.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;

/** The pages of reminders, and the calendar behind its secret address. */
@OnDatabase
class ReminderPagesTests {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 6);

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ReminderExamples examples;

    @BeforeEach
    void beginAnew() {
        examples.beginAnew();
    }

    @Test
    void onesOwnRhythmIsChosenAndKept() {
        assertThat(get("/qta/reminders", Role.FOCAL_POINT))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"rhythm-weekly\" value=\"weekly\" checked", "7 days", "21 days");
        assertThat(post("/qta/reminders", Role.FOCAL_POINT, "rhythm", "daily")).hasStatus3xxRedirection();
        assertThat(get("/qta/reminders?lang=ar", Role.FOCAL_POINT))
                .bodyText()
                .contains("value=\"daily\" checked", "dir=\"rtl\"");
        assertThat(post("/qta/reminders", Role.FOCAL_POINT, "rhythm", "hourly")).hasStatus(422);
        assertThat(get("/qta/reminders", Role.READER)).hasStatus(403);
    }

    @Test
    void aCalendarIsReadByWhoeverKnowsItsAddressUntilItIsWithdrawn() {
        examples.name(Role.FOCAL_POINT, false);
        examples.led(DAY);
        String address = address();
        assertThat(pages.get().uri(address).with(cast.asNobody()))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/calendar")
                .bodyText()
                .contains("DTSTART;VALUE=DATE:20300506", "SUMMARY:News due: 140.", "/qta/r/")
                .doesNotContain("Ratify");
        assertThat(get("/qta/reminders", Role.FOCAL_POINT)).bodyText().doesNotContain(".ics");
        String renewed = address();
        assertThat(pages.get().uri(address).with(cast.asNobody())).hasStatus(404);
        assertThat(post("/qta/reminders/calendar/end", Role.FOCAL_POINT)).hasStatus3xxRedirection();
        assertThat(pages.get().uri(renewed).with(cast.asNobody())).hasStatus(404);
    }

    private String address() {
        try {
            Matcher found = Pattern.compile("/calendar/[A-Za-z0-9_-]+\\.ics")
                    .matcher(post("/qta/reminders/calendar", Role.FOCAL_POINT)
                            .getResponse()
                            .getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void theSecretariatSetsTheRulesAndTwoWhoDoSeeBothVersions() {
        assertThat(rules("0", "5", "30")).hasStatus3xxRedirection();
        assertThat(rules("0", "6", "40"))
                .hasStatus(409)
                .bodyText()
                .contains("<dd>5</dd>", "<dd>30</dd>", "value=\"6\"", "name=\"version\" value=\"1\"");
        assertThat(rules("1", "6", "40")).hasStatus3xxRedirection();
        assertThat(rules("2", "60", "40")).hasStatus(422).bodyText().contains("The alternate is told first");
        assertThat(rules("2", "0", "40")).hasStatus(422);
        assertThat(get("/qta/reminders/rules", Role.FOCAL_POINT)).hasStatus(403);
    }

    private MvcTestResult rules(String version, String alternate, String secretariat) {
        return post(
                "/qta/reminders/rules",
                Role.SECRETARIAT,
                "version",
                version,
                "fromHour",
                "8",
                "weeklyOn",
                "TUESDAY",
                "quiet",
                "FRIDAY",
                "alternateAfter",
                alternate,
                "secretariatAfter",
                secretariat);
    }

    @Test
    void holidaysComeAndGo() {
        String day = DAY.toString();
        assertThat(post("/qta/reminders/rules/quiet-days", Role.SECRETARIAT, "day", day, "name", "Flag Day"))
                .hasStatus3xxRedirection();
        assertThat(post("/qta/reminders/rules/quiet-days", Role.SECRETARIAT, "day", day, "name", "Again"))
                .hasStatus(422);
        assertThat(post("/qta/reminders/rules/quiet-days", Role.SECRETARIAT, "name", "No day"))
                .hasStatus(422);
        assertThat(get("/qta/reminders/rules", Role.SECRETARIAT)).bodyText().contains("Flag Day");
        assertThat(post("/qta/reminders/rules/quiet-days/" + day + "/removal", Role.SECRETARIAT))
                .hasStatus3xxRedirection();
        assertThat(get("/qta/reminders/rules", Role.SECRETARIAT)).bodyText().doesNotContain("Flag Day");
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

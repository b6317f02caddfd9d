package org.suivi.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
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
        return address(Role.FOCAL_POINT);
    }

    private String address(Role role) {
        try {
            Matcher found = Pattern.compile("/calendar/[A-Za-z0-9_-]+\\.ics")
                    .matcher(post("/qta/reminders/calendar", role).getResponse().getContentAsString());
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
    void holidaysComeAndGoAndAreNamedInManyLanguages() {
        String here = "/qta/reminders/rules/quiet-days";
        String day = DAY.toString();
        assertThat(post(here, Role.SECRETARIAT, "day", day, "name[en]", "Flag Day", "name[ar]", "يوم العلم"))
                .hasRedirectedUrl(here);
        assertThat(post(here, Role.SECRETARIAT, "day", day, "name[en]", "Another", "name[fr]", "Fête du drapeau"))
                .hasStatus(422)
                .bodyText()
                .contains("a holiday already", "value=\"Another\"", "value=\"Fête du drapeau\"", day);
        assertThat(post(here, Role.SECRETARIAT, "day", day, "name[fr]", "Fête du drapeau"))
                .hasRedirectedUrl(here);
        assertThat(get(here, Role.SECRETARIAT)).bodyText().contains("Flag Day");
        assertThat(get(here + "?lang=ar", Role.SECRETARIAT)).bodyText().contains("يوم العلم");
        assertThat(get(here + "?lang=fr", Role.SECRETARIAT)).bodyText().contains("Fête du drapeau");
        assertThat(get(here, Role.FOCAL_POINT)).hasStatus(403);
        assertThat(post(here + "/" + day + "/removal", Role.SECRETARIAT)).hasRedirectedUrl(here);
        assertThat(get(here, Role.SECRETARIAT)).bodyText().doesNotContain("Flag Day");
    }

    @Test
    void aWrongHolidayComesBackWithTheReasonAndWhatWasEntered() {
        String here = "/qta/reminders/rules/quiet-days";
        assertThat(post(here, Role.SECRETARIAT, "name[en]", "No day"))
                .hasStatus(422)
                .bodyText()
                .contains("Give the day", "value=\"No day\"");
        for (String wrong : List.of("31/12/2030", "+999999999-01-01", "0001-01-01")) {
            assertThat(post(here, Role.SECRETARIAT, "day", wrong, "name[en]", "<b>Day</b>"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("value=\"&lt;b>Day&lt;/b>\"");
        }
        assertThat(post(here, Role.SECRETARIAT, "day", DAY.toString(), "name[en]", "x".repeat(121)))
                .hasStatus(422)
                .bodyText()
                .contains("at most 120");
        assertThat(post(here + "?lang=ru", Role.SECRETARIAT, "day", DAY.toString(), "name[en]", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Дайте празднику название");
    }

    @Test
    void theCalendarHasMeetingsForAllAndTheDaysOfTheSecretariatForItAlone() {
        examples.daysOfTheMechanism(DAY);
        assertThat(pages.get().uri(address(Role.SECRETARIAT)).with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "SUMMARY:Meeting of the mechanism: ",
                        "SUMMARY:Request ",
                        "SUMMARY:Next review by UPR",
                        "/qta/meetings/",
                        "/qta/requests/",
                        "/qta/priorities/weights")
                .doesNotContain("Third meeting", "Common core");
        examples.speaks(Role.FOCAL_POINT, "ar");
        assertThat(pages.get().uri(address(Role.FOCAL_POINT)).with(cast.asNobody()))
                .bodyText()
                .contains("SUMMARY:اجتماع الآلية", "DTSTART;VALUE=DATE:20300506")
                .doesNotContain("/qta/requests/", "/qta/priorities/");
        examples.speaks(Role.FOCAL_POINT, "");
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

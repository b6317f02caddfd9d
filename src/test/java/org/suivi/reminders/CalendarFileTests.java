package org.suivi.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The calendar in the words and line lengths of RFC 5545. */
class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static String written(String summary) {
        return new CalendarFile("Follow-up: Testland", NOW)
                .add("news-1@example.org", LocalDate.of(2026, 12, 31), summary, "https://suivi.example.org/qta/r/x")
                .close();
    }

    @Test
    void aDayIsAnEventOfTheWholeDay() {
        assertThat(written("News due: 140.7"))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .contains(
                        "\r\nUID:news-1@example.org\r\nDTSTAMP:20261123T090000Z\r\nDTSTART;VALUE=DATE:20261231\r\n"
                                + "DTEND;VALUE=DATE:20270101\r\nSUMMARY:News due: 140.7\r\n",
                        "\r\nURL:https://suivi.example.org/qta/r/x\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void signsOfTheFormatAndLineEndsAreEscaped() {
        assertThat(written("a;b,c\\d\r\nBEGIN:VALARM\u0007")).contains("SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM\r\n");
    }

    @Test
    void aLongLineIsFoldedBetweenCharacters() {
        String name = "معلومات مطلوبة 🌍 ".repeat(20).strip();
        String file = written(name);
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + name + "\r\n");
    }
}

package org.suivi.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Who is reminded when, of how much, and never twice. */
@OnDatabase
class DigestTests {

    private static final String FOCAL_POINT = Cast.address(Role.FOCAL_POINT);

    @Autowired
    ReminderExamples examples;

    @Autowired
    ReminderSettings settings;

    @Autowired
    QuietDays quietDays;

    @Autowired
    Cast cast;

    private LocalDate monday;
    private final List<Letter> sent = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void beginAnew() {
        examples.beginAnew();
        examples.speaks(Role.FOCAL_POINT, "");
        monday = examples.monday();
        sent.clear();
    }

    private int run(LocalDate day) {
        return examples.runOn(day).go(cast.system(), () -> true, sent::add);
    }

    private List<Letter> to(String address) {
        return sent.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    @Test
    void aFocalPointHearsHowMuchIsLateAndSoonAndNotOfWhat() {
        examples.name(Role.FOCAL_POINT, false);
        examples.led(monday.minusDays(2));
        examples.led(monday.plusDays(3));
        examples.led(monday.plusDays(4));
        examples.led(monday.plusDays(90));
        run(monday);
        assertThat(to(FOCAL_POINT)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("Testland");
            assertThat(letter.text())
                    .contains("1 item is late", "2 items are due within two weeks", "/qta/my-work", "/qta/reminders")
                    .doesNotContain("Ratify", "140.");
        });
    }

    @Test
    void aFocalPointHearsWhatWaitsForAClearanceButNotOfItsOwnDrafts() {
        examples.name(Role.FOCAL_POINT, false);
        examples.name(Role.SECRETARIAT, false);
        examples.draftToClear(examples.led(monday.plusDays(90)));
        run(monday);
        assertThat(to(FOCAL_POINT))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.text()).contains("1 draft of a colleague waits for your clearance"));
        assertThat(to(Cast.address(Role.SECRETARIAT)))
                .allSatisfy(letter -> assertThat(letter.text()).doesNotContain("clearance"));
    }

    @Test
    void aMailIsInThePersonsLanguage() {
        examples.name(Role.FOCAL_POINT, false);
        examples.speaks(Role.FOCAL_POINT, "ar");
        examples.led(monday.minusDays(2));
        run(monday);
        assertThat(to(FOCAL_POINT))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("بند واحد متأخر"));
    }

    @Test
    void nobodyIsRemindedTwiceInTheirRhythm() {
        examples.name(Role.FOCAL_POINT, false);
        examples.led(monday.minusDays(2));
        run(monday);
        run(monday);
        run(monday.plusDays(1));
        assertThat(to(FOCAL_POINT)).hasSize(1);
        examples.in(() -> {
            settings.choose(cast.actor(Role.FOCAL_POINT), Rhythm.DAILY);
            return true;
        });
        run(monday.plusDays(2));
        assertThat(to(FOCAL_POINT)).hasSize(2);
        examples.in(() -> {
            settings.choose(cast.actor(Role.FOCAL_POINT), Rhythm.NONE);
            return true;
        });
        run(monday.plusDays(7));
        assertThat(to(FOCAL_POINT)).hasSize(2);
    }

    @Test
    void aWeeklyMailThatCouldNotGoOutOnItsDayGoesOutOnTheNext() {
        examples.name(Role.FOCAL_POINT, false);
        examples.led(monday.minusDays(2));
        examples.in(() -> {
            quietDays.add(
                    cast.actor(Role.SECRETARIAT),
                    new QuietDay(monday, LocalizedText.of(Language.EN, "Independence Day")));
            return true;
        });
        assertThat(run(monday.minusDays(1))).isZero();
        assertThat(run(monday)).isZero();
        assertThat(examples.runAt(monday.plusDays(1), 5).go(cast.system(), () -> true, sent::add))
                .isZero();
        run(monday.plusDays(1));
        assertThat(to(FOCAL_POINT)).hasSize(1);
    }

    @Test
    void whatIsLateForLongIsToldToTheAlternateAndThenToTheSecretariat() {
        examples.name(Role.FOCAL_POINT, true);
        examples.led(monday.minusDays(6));
        run(monday);
        assertThat(sent).isEmpty();
        examples.led(monday.minusDays(6));
        run(monday.plusDays(7));
        assertThat(to(FOCAL_POINT))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("2 items of your institution are long overdue; you are the alternate"));
        assertThat(to(Cast.address(Role.SECRETARIAT))).isEmpty();
        run(monday.plusDays(21));
        assertThat(to(Cast.address(Role.SECRETARIAT)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("2 items of institutions are long overdue"));
    }

    @Test
    void aRunThatIsKilledInTheMiddleGoesOnWithoutMailingAnybodyTwice() {
        examples.manyFocalPoints(12);
        examples.led(monday.minusDays(2));
        assertThatThrownBy(() -> examples.runOn(monday).go(cast.system(), () -> true, letter -> {
                    sent.add(letter);
                    if (sent.size() == 6) {
                        throw new IllegalStateException("the power went off right after the sixth mail");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(examples.states(monday)).hasSize(6).containsOnlyOnce("claimed");
        run(monday);
        assertThat(sent).extracting(Letter::to).hasSize(12).doesNotHaveDuplicates();
        assertThat(examples.states(monday)).hasSize(12).containsOnlyOnce("claimed");
    }

    @Test
    void whileTheMailServerIsAwayNobodyLosesTheMailOfTheDay() {
        examples.manyFocalPoints(3);
        examples.led(monday.minusDays(2));
        assertThat(examples.runOn(monday).go(cast.system(), () -> false, sent::add))
                .isZero();
        assertThat(examples.states(monday)).isEmpty();
        assertThat(run(monday)).isEqualTo(3);
    }

    @Test
    void fiveHundredFocalPointsAreMailedInOneRun() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            examples.manyFocalPoints(500);
            for (int i = 0; i < 20; i++) {
                examples.led(monday.minusDays(i));
            }
            examples.runAt(monday, 9, server.getSmtp().getPort()).goEverywhere();
            assertThat(examples.states(monday)).hasSizeGreaterThanOrEqualTo(500).containsOnly("sent");
            assertThat(server.getReceivedMessages())
                    .hasSizeGreaterThanOrEqualTo(500)
                    .allSatisfy(mail -> {
                        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                        assertThat(mail.getAllRecipients()).hasSize(1);
                        assertThat((String) mail.getContent()).contains("/my-work");
                    });
        } finally {
            server.stop();
        }
    }
}

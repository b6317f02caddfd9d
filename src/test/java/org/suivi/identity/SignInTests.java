package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.OnDatabase;
import org.suivi.identity.SignInAnswer.Outcome;
import org.suivi.shared.Actor;

@OnDatabase
class SignInTests {

    @Autowired
    SignIn signIn;

    @Autowired
    OwnAccount own;

    @Autowired
    PeopleExamples people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theRightPasswordSignsInWhateverTheLetterCaseOfTheAddress() {
        Account person = people.aPerson();
        assertThat(signIn.withPassword(person.email().toUpperCase(), PeopleExamples.PASSWORD, "192.0.2.1"))
                .isEqualTo(SignInAnswer.signedIn(person.id()));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        Account person = people.aPerson();
        assertThat(signIn.withPassword(person.email(), "something else 9", "192.0.2.2"))
                .isEqualTo(signIn.withPassword("nobody@example.org", "something else 9", "192.0.2.2"))
                .isEqualTo(SignInAnswer.wrong());
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWaitAndThenWorks() {
        Account person = people.aPerson();
        for (int i = 0; i < 5; i++) {
            signIn.withPassword(person.email(), "guess number " + i, "192.0.2.3");
        }
        SignInAnswer hasty = signIn.withPassword(person.email(), PeopleExamples.PASSWORD, "192.0.2.4");
        assertThat(hasty.outcome()).isEqualTo(Outcome.TOO_SOON);
        assertThat(hasty.left().toSeconds()).isBetween(1L, 15L);
        later(person.email());
        assertThat(signIn.withPassword(person.email(), PeopleExamples.PASSWORD, "192.0.2.4")
                        .outcome())
                .isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void oneNetworkThatTriesManyAccountsHasToWait() {
        for (int i = 0; i < 50; i++) {
            signIn.withPassword("nobody" + i + "@example.org", "", "2001:db8:5:5::" + i);
        }
        assertThat(signIn.withPassword("nobody@example.org", "", "2001:db8:5:5::ffff")
                        .outcome())
                .isEqualTo(Outcome.TOO_SOON);
    }

    @Test
    void withTwoStepsACodeIsNeededThatWorksOnce() {
        Account person = people.aPerson();
        Actor actor = people.actor(person);
        byte[] secret = own.newSecret();
        long step = Totp.step(clock.instant());
        List<String> codes = own.turnTwoStepsOn(actor, secret, Totp.code(secret, step));
        assertThat(signIn.withPassword(person.email(), PeopleExamples.PASSWORD, "192.0.2.6")
                        .outcome())
                .isEqualTo(Outcome.NEEDS_CODE);
        String code = Totp.code(secret, step + 1);
        assertThat(signIn.withCode(person.id(), code, "192.0.2.6").outcome()).isEqualTo(Outcome.SIGNED_IN);
        assertThat(signIn.withCode(person.id(), code, "192.0.2.6").outcome()).isEqualTo(Outcome.WRONG);
        assertThat(signIn.withCode(person.id(), codes.get(3).toUpperCase(), "192.0.2.6")
                        .outcome())
                .isEqualTo(Outcome.SIGNED_IN);
        assertThat(signIn.withCode(person.id(), codes.get(3), "192.0.2.6").outcome())
                .isEqualTo(Outcome.WRONG);
        assertThat(own.overview(actor).recoveryCodes()).isEqualTo(9);
    }

    private void later(String subject) {
        jdbc.sql("update failed_attempts set last_at = last_at - interval '20 minutes' where subject = :subject")
                .param("subject", subject)
                .update();
    }
}

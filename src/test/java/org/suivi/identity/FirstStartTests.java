package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.OnDatabase;
import org.suivi.identity.OneTimeLink.Purpose;

@OnDatabase
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    @Autowired
    FirstStart start;

    @Autowired
    Entrance entrance;

    @Autowired
    PeopleExamples people;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void aStartWithoutAccountsPrintsALinkThatWorks(CapturedOutput output) {
        jdbc.sql("delete from account").update();
        start.sayHowToBegin();
        String printed = output.getOut();
        int token = printed.indexOf("/first-administrator/") + "/first-administrator/".length();
        assertThat(entrance.behind(Purpose.FIRST_ADMINISTRATOR, printed.substring(token, token + 43)))
                .isEmpty();
    }

    @Test
    void aStartWithAccountsPrintsNone(CapturedOutput output) {
        people.aPerson();
        start.sayHowToBegin();
        assertThat(output.getOut()).doesNotContain("/first-administrator/");
    }
}

package org.suivi.demonstration;

import java.time.Clock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets the story of the demonstration be told on earlier days in tests too, as it is where the demonstration runs. */
@TestComponent
class StoryTime {

    @Bean
    @Primary
    static Clock clockOfTheStory(EarlierDays days) {
        return days.clock();
    }
}

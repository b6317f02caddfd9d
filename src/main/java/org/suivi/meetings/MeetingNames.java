package org.suivi.meetings;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.NamedRows;
import org.suivi.shared.Naming;

/** What meetings are called in histories. */
@Configuration(proxyBeanMethods = false)
class MeetingNames {

    @Bean
    Naming namesOfMeetings(NamedRows rows) {
        return rows.of(Meeting.KIND, Set.of(), """
                select id::text as key, title::text as name from meeting where system_id = :system and id = any(:ids)
                """);
    }
}

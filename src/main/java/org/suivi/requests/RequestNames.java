package org.suivi.requests;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.NamedRows;
import org.suivi.shared.Naming;

/** What requests for information are called in histories. */
@Configuration(proxyBeanMethods = false)
class RequestNames {

    @Bean
    Naming namesOfRequests(NamedRows rows) {
        return rows.of(InformationRequest.KIND, Set.of(), """
                select id::text as key, title::text as name from information_request where system_id = :system and id = any(:ids)
                """);
    }
}

package org.suivi.proceedings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.panels.Webcast;

/** What the pages of panels themselves show of this module. */
@Configuration(proxyBeanMethods = false)
class ProceedingsConfiguration {

    @Bean
    Webcast webcast(Recordings recordings) {
        return new Webcast(recordings::address);
    }
}

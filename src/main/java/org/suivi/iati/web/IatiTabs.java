package org.suivi.iati.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.cooperation.HouseTab;
import org.suivi.shared.Permission;

/** Where the clearing house opens the files of others. */
@Configuration(proxyBeanMethods = false)
class IatiTabs {

    @Bean
    HouseTab iatiTab() {
        return new HouseTab("iati.menu", "/clearing-house/iati", Permission.RUN_CLEARING_HOUSE, 70);
    }
}

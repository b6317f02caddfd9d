package org.suivi.matches.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.cooperation.HouseTab;
import org.suivi.shared.Permission;

/** The sections that this module adds to the clearing house. */
@Configuration(proxyBeanMethods = false)
class MatchTabs {

    @Bean
    HouseTab matchesTab() {
        return new HouseTab("matches.title", "/clearing-house/matches", Permission.READ_ASSISTANCE, 10);
    }

    @Bean
    HouseTab roundTab() {
        return new HouseTab("round.title", "/clearing-house/round", Permission.RUN_CLEARING_HOUSE, 20);
    }

    @Bean
    HouseTab unmetTab() {
        return new HouseTab("unmet.title", "/clearing-house/unmet", Permission.READ_ALL_FIGURES, 30);
    }
}

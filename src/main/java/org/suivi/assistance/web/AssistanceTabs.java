package org.suivi.assistance.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.cooperation.HouseTab;
import org.suivi.shared.Permission;

/** Where the clearing house opens the pages of this module. */
@Configuration(proxyBeanMethods = false)
class AssistanceTabs {

    @Bean
    HouseTab projectTab() {
        return new HouseTab("project.title", "/clearing-house/projects", Permission.NOTHING, 40);
    }

    @Bean
    HouseTab overlapTab() {
        return new HouseTab("overlap.title", "/clearing-house/overlaps", Permission.READ_ASSISTANCE, 50);
    }

    @Bean
    HouseTab improvementTab() {
        return new HouseTab("improvement.title", "/clearing-house/improvements", Permission.NOTHING, 60);
    }
}

package org.suivi.figures.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.cooperation.HouseTab;
import org.suivi.figures.CouncilReport;
import org.suivi.shared.Permission;

/** Where the clearing house opens the pages of this module. */
@Configuration(proxyBeanMethods = false)
class FiguresTabs {

    @Bean
    HouseTab measuresTab() {
        return new HouseTab("measure.title", "/clearing-house/measures", Permission.READ_ALL_FIGURES, 55);
    }

    @Bean
    HouseTab supplyTab() {
        return new HouseTab("supply.title", "/clearing-house/supply", Permission.READ_ALL_FIGURES, 56);
    }

    @Bean
    HouseTab reportsTab() {
        return new HouseTab("report.title", CouncilReport.LIST, Permission.NOTHING, 80);
    }
}

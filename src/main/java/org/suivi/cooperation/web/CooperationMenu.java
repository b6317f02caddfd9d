package org.suivi.cooperation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.cooperation.HouseTab;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;

/** Where the navigation of a national system opens the clearing house, and the boards among its sections. */
@Configuration(proxyBeanMethods = false)
class CooperationMenu {

    @Bean
    MenuEntry assistanceEntry() {
        return new MenuEntry("house.menu", "/assistance", Permission.READ_ASSISTANCE, 46);
    }

    @Bean
    HouseTab askedTab() {
        return new HouseTab("house.asked", "/clearing-house/asked", Permission.NOTHING, 40);
    }

    @Bean
    HouseTab contactsTab() {
        return new HouseTab("contact.tab", "/clearing-house/contacts", Permission.READ_ASSISTANCE, 72);
    }

    @Bean
    HouseTab mailsTab() {
        return new HouseTab("mails.tab", "/clearing-house/mails", Permission.READ_ASSISTANCE, 74);
    }

    @Bean
    HouseTab logTab() {
        return new HouseTab("audit.house", "/clearing-house/log", Permission.AUDIT_CLEARING_HOUSE, 76);
    }

    @Bean
    HouseTab pipelineTab() {
        return new HouseTab("house.pipeline", "/clearing-house/pipeline", Permission.READ_ALL_FIGURES, 50);
    }
}

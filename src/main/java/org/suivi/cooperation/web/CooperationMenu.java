package org.suivi.cooperation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;

/** Where the navigation of a national system opens the clearing house. */
@Configuration(proxyBeanMethods = false)
class CooperationMenu {

    @Bean
    MenuEntry assistanceEntry() {
        return new MenuEntry("house.menu", "/assistance", Permission.READ_ASSISTANCE, 46);
    }
}

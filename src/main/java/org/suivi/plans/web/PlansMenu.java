package org.suivi.plans.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;

/** Plans in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlansMenu {

    @Bean
    static MenuEntry plansInMenu() {
        return new MenuEntry("plan.menu", "/plans", Permission.READ_PUBLISHED, 15);
    }
}

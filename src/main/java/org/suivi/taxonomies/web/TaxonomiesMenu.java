package org.suivi.taxonomies.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;

/** Where the navigation opens this module. */
@Configuration(proxyBeanMethods = false)
class TaxonomiesMenu {

    @Bean
    MenuEntry nationalTaxonomiesEntry() {
        return new MenuEntry("national.menu", "/taxonomies", Permission.MANAGE_SYSTEM, 80);
    }
}

package org.suivi.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;

/** This module's part of the navigation. */
@Configuration(proxyBeanMethods = false)
class IdentityMenu {

    @Bean
    MenuEntry peopleEntry() {
        return new MenuEntry("people.title", "/people", Permission.MANAGE_SYSTEM, 900);
    }

    @Bean
    MenuEntry settingsEntry() {
        return new MenuEntry("settings.title", "/settings", Permission.MANAGE_SYSTEM, 910);
    }
}

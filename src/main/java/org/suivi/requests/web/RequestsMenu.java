package org.suivi.requests.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;

/** This module's part of the navigation. */
@Configuration(proxyBeanMethods = false)
class RequestsMenu {

    @Bean
    MenuEntry requestsEntry() {
        return new MenuEntry("request.menu", "/requests", Permission.CONTRIBUTE, 40);
    }
}

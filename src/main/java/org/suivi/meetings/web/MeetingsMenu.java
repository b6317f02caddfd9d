package org.suivi.meetings.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;

/** This module's part of the navigation. */
@Configuration(proxyBeanMethods = false)
class MeetingsMenu {

    @Bean
    MenuEntry meetingsEntry() {
        return new MenuEntry("meeting.menu", "/meetings", Permission.READ, 42);
    }
}

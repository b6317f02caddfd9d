package org.suivi.live.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.suivi.live.DatabaseTime;

/** Puts the time before all other doors. */
@Configuration(proxyBeanMethods = false)
class LiveWebConfiguration {

    @Bean
    FilterRegistrationBean<TimeFilter> timeFilter(DatabaseTime time) {
        var registration = new FilterRegistrationBean<>(new TimeFilter(time));
        registration.addUrlPatterns("/time");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}

package org.suivi.live.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.suivi.live.DatabaseTime;
import org.suivi.live.Watching;

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

    @Bean
    FilterRegistrationBean<CutOffFilter> cutOffFilter(Watching watching) {
        var registration = new FilterRegistrationBean<>(new CutOffFilter(watching));
        registration.addUrlPatterns("/panels/*", "/live/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}

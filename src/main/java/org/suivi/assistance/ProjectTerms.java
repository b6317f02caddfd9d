package org.suivi.assistance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.taxonomies.Referrer;

/** Lets projects follow when doubles among their themes, functions and forms of assistance are merged. */
@Configuration(proxyBeanMethods = false)
class ProjectTerms {

    @Bean
    Referrer termsOfProjects() {
        return Referrer.inArrays("term", "assistance_project", "themes", "functions", "modalities")
                .andIn("content", "{what,themes}", "{what,functions}", "{what,modalities}", "{what,groups}");
    }
}

package org.suivi.suggestions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.taxonomies.ActionWords;
import org.suivi.taxonomies.Referrer;

/** Keeps what was rejected rejected when doubles among the categories of action are merged. */
@Configuration(proxyBeanMethods = false)
class MergedCategories {

    @Bean
    Referrer rejectedCategoriesOfAction() {
        return Referrer.byCode("rejected_action_category", "category", "int", ActionWords.CATEGORIES);
    }
}

package org.suivi.plans;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.NamedRows;
import org.suivi.shared.Naming;

/** What plans, their themes and their actions are called in histories. */
@Configuration(proxyBeanMethods = false)
class PlanNames {

    @Bean
    Naming namesOfPlans(NamedRows rows) {
        return rows.of(Plan.KIND, Set.of("plan.earlier"), """
                select id::text as key, title::text as name from plan where system_id = :system and id = any(:ids)
                """);
    }

    @Bean
    Naming namesOfThemes(NamedRows rows) {
        return rows.of("plan-theme", Set.of("action.theme"), """
                select id::text as key, name::text as name from plan_theme where system_id = :system and id = any(:ids)
                """);
    }

    @Bean
    Naming namesOfActions(NamedRows rows) {
        return rows.of(Action.KIND, Set.of("action", "indicator.actions", "action-carried"), """
                select id::text as key, title::text as name from action where system_id = :system and id = any(:ids)
                """);
    }
}

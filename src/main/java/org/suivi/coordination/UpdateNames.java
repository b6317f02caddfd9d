package org.suivi.coordination;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.NamedRows;
import org.suivi.shared.Naming;

/** What updates are called in histories: by the institution, and by what it tells about. */
@Configuration(proxyBeanMethods = false)
class UpdateNames {

    @Bean
    Naming namesOfUpdates(NamedRows rows) {
        return rows.of("update", Set.of(), """
                select u.id::text as key, (select jsonb_object_agg(word.key,
                    word.value || ' · ' || coalesce(a.title ->> word.key, a.title ->> 'en', r.address, ''))
                    from jsonb_each_text(o.name) word)::text as name
                from progress_update u join organisation o on o.id = u.organisation_id
                left join action a on a.id = u.action_id
                left join recommendation r on r.id = u.recommendation_id and r.visibility in (:seen)
                where u.system_id = :system and u.id = any(:ids)
                """);
    }
}

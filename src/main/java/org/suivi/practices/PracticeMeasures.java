package org.suivi.practices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.suivi.cooperation.Entity;
import org.suivi.figures.Measure;
import org.suivi.figures.Measure.Unit;

/** How often practices are used again; only what their origin confirmed counts. */
@Configuration(proxyBeanMethods = false)
class PracticeMeasures {

    @Bean
    @Order(50)
    Measure reused() {
        return new Measure(
                "reused",
                Unit.PER_HUNDRED,
                new Measure.Of(
                        Entity.PRACTICE.code(), Entity.PRACTICE::number, id -> Entity.PRACTICE.path() + "/" + id, true),
                """
                select r.id, r.title, (select count(*) from practice_reuse u where u.record_id = r.id and u.state = 'confirmed')
                    ::float8 as value
                from assistance_record r where r.entity = 'practice' and r.reach <= 3
                    and r.state in ('snapshot', 'peer-review', 'documented', 'reused', 'review-due', 'stale')
                """);
    }
}

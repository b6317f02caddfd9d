package org.suivi.matches;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.suivi.cooperation.Stages;
import org.suivi.figures.Measure;
import org.suivi.figures.Measure.Unit;

/** How proposals are answered. Who proposes has said yes by that. */
@Configuration(proxyBeanMethods = false)
class MatchMeasures {

    @Bean
    Stages matchStages() {
        return new Stages(
                MatchRecord.KIND,
                "matches.title",
                "matches.state.",
                "/clearing-house/matches",
                Arrays.stream(MatchState.values()).map(MatchState::code).toList());
    }

    @Bean
    @Order(30)
    Measure accepted() {
        return of("accepted", "m.state in ('agreed', 'converted')", "");
    }

    @Bean
    @Order(31)
    Measure repliedByNeeds() {
        return of("replied-by-needs", "m.need_reply <> 'open'", "");
    }

    @Bean
    @Order(32)
    Measure repliedByOffers() {
        return of("replied-by-offers", "p.reply <> 'open'", "join match_part p on p.match_id = m.id");
    }

    private static Measure of(String code, String holds, String with) {
        return new Measure(
                code,
                Unit.PERCENT,
                new Measure.Of(MatchRecord::number, id -> "/clearing-house/matches/" + id),
                """
                        select m.id, r.title, case when %s then 1 else 0 end::float8 as value
                        from assistance_match m join assistance_record r on r.id = m.need_id %s
                        where m.proposed_at is not null and m.state in ('agreed', 'converted', 'declined', 'expired')
                        """.formatted(holds, with));
    }
}

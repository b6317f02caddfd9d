package org.suivi.matches;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Late;
import org.suivi.cooperation.OwnAndSeen;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.Stages;
import org.suivi.figures.Measure;
import org.suivi.figures.Measure.Unit;

/** How proposals are answered. Who proposes has said yes by that. */
@Configuration(proxyBeanMethods = false)
class MatchMeasures {

    /** A State may have taken its need from the desk since; the match stays, without what the need is called. */
    private static final String TITLE = "case when r.reach <= 3 then r.title else '{}' end";

    @Bean
    Stages matchStages(MatchSight sight) {
        return new Stages(
                MatchRecord.KIND,
                "matches.title",
                "matches.state.",
                "/clearing-house/matches",
                Arrays.stream(MatchState.values()).map(MatchState::code).toList(),
                MatchRecord::number,
                "select m.id, " + TITLE
                        + " as title from assistance_match m join assistance_record r on r.id = m.need_id",
                actor -> ownAndSeen(sight.of(actor)));
    }

    /** Who sees a match is part of it, or coordinates the assistance that it is about. */
    private static OwnAndSeen ownAndSeen(Reader reader) {
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.putAll(MatchSight.parameters(reader));
        return new OwnAndSeen(
                "select m.id, case when " + Reader.sees("r")
                        + " then r.title else '{}' end as title from assistance_match m"
                        + " join assistance_record r on r.id = m.need_id where " + MatchSight.SEES,
                "select m.id from assistance_match m where " + MatchSight.SEES,
                parameters);
    }

    @Bean
    Late unanswered() {
        return new Late(
                MatchList.ANSWER,
                MatchRecord.KIND,
                "select m.id, " + TITLE
                        + " as title, m.proposed_at as at from assistance_match m join assistance_record r on r.id = m.need_id"
                        + " where m.state in ('proposed', 'need-accepted', 'offer-accepted')");
    }

    /** Of the last round; States of which nobody said that they are of these groups are left out. */
    @Bean
    @Order(16)
    Measure coveredOfTheLeast() {
        return new Measure(
                "least-covered",
                Unit.PERCENT,
                new Measure.Of(Entity.NEED.code(), Entity.NEED::number, id -> Entity.NEED.path() + "/" + id, false),
                """
                select r.id, r.title, case when n.offer_id is not null then 1 else 0 end::float8 as value
                from match_round_need n join assistance_record r on r.id = n.need_id and r.state in ('open', 'unmet-escalated')
                    join party_card p on p.id = r.party_id
                where n.round_id = (select max(id) from match_round) and r.reach <= 3
                    and p.country_groups && array['LDC', 'SIDS']
                """);
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
                new Measure.Of(MatchRecord.KIND, MatchRecord::number, id -> "/clearing-house/matches/" + id, false),
                """
                        select m.id, %s as title, case when %s then 1 else 0 end::float8 as value
                        from assistance_match m join assistance_record r on r.id = m.need_id %s
                        where m.proposed_at is not null and m.state in ('agreed', 'converted', 'declined', 'expired')
                        """.formatted(TITLE, holds, with));
    }
}

package org.suivi.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Specificity;
import org.suivi.figures.Measure.Unit;

/** How needs go their way, and how fresh and specific what States and organisations tell is. */
@Configuration(proxyBeanMethods = false)
class HouseMeasures {

    /** Needs that were opened to others, with the moment at which each first came to a state. */
    private static final String NEEDS = """
            from assistance_record r left join (select entity_id, min(at) as at from state_event
                where entity = 'need' and to_state = '%s' group by entity_id) came on came.entity_id = r.id
            where r.entity = 'need' and r.reach <= 3 and r.opened_at is not null and r.submitted_at is not null and
            """;

    @Bean
    @Order(10)
    Measure acknowledged() {
        return needs(
                "acknowledged",
                Unit.DAYS,
                days("came.at") + NEEDS.formatted("acknowledged") + "came.at >= r.submitted_at");
    }

    @Bean
    @Order(11)
    Measure opened() {
        return needs(
                "opened",
                Unit.DAYS,
                days("r.opened_at")
                        + "from assistance_record r where r.entity = 'need' and r.reach <= 3 and r.opened_at >= r.submitted_at");
    }

    @Bean
    @Order(12)
    Measure proposedInTime() {
        String limit = "(select make_interval(days => days) from time_limit where code = 'first-proposal')";
        return needs(
                "proposed-in-time",
                Unit.PERCENT,
                "select r.id, r.title, case when came.at <= r.opened_at + " + limit
                        + " then 1 else 0 end::float8 as value "
                        + NEEDS.formatted("in-matching")
                        + "(came.at is not null or r.opened_at + " + limit + " < :today)");
    }

    @Bean
    @Order(13)
    Measure agreed() {
        return needs("agreed", Unit.DAYS, days("came.at") + NEEDS.formatted("matched") + "came.at >= r.submitted_at");
    }

    @Bean
    @Order(14)
    Measure metInAYear() {
        return needs(
                "met-in-a-year",
                Unit.PERCENT,
                "select r.id, r.title, case when came.at <= r.opened_at + interval '1 year' then 1 else 0 end::float8 as value "
                        + NEEDS.formatted("met")
                        + "r.opened_at <= :today - interval '1 year'");
    }

    /** Needs that were submitted before their score was kept with them are left out. */
    @Bean
    @Order(15)
    Measure specific() {
        return needs("specific", Unit.PERCENT, """
                        select r.id, r.title, case when r.specificity >= %d then 1 else 0 end::float8 as value
                        from assistance_record r where r.entity = 'need' and r.reach <= 3 and r.submitted_at is not null
                            and r.specificity is not null
                        """.formatted(Specificity.CALL_BELOW));
    }

    @Bean
    @Order(60)
    Measure freshNeeds() {
        return fresh(Entity.NEED, "'open', 'in-matching', 'unmet-escalated', 'stale'");
    }

    @Bean
    @Order(61)
    Measure freshOffers() {
        return fresh(Entity.OFFER, "'active', 'paused', 'exhausted', 'stale'");
    }

    @Bean
    @Order(62)
    Measure freshChallenges() {
        return fresh(Entity.CHALLENGE, "'shared', 'stale'");
    }

    @Bean
    @Order(63)
    Measure freshPractices() {
        return fresh(Entity.PRACTICE, "'snapshot', 'peer-review', 'documented', 'reused', 'review-due', 'stale'");
    }

    private static Measure fresh(Entity entity, String states) {
        return of(entity, "fresh-" + entity.code(), Unit.PERCENT, """
                        select r.id, r.title, case when r.last_confirmed + limits.days > :today then 1 else 0 end::float8 as value
                        from assistance_record r join time_limit limits on limits.code = r.entity || '-red'
                        where r.entity = '%s' and r.reach <= 3 and r.state in (%s)
                        """.formatted(entity.code(), states));
    }

    private static String days(String until) {
        return "select r.id, r.title, extract(epoch from " + until + " - r.submitted_at) / 86400.0 as value ";
    }

    private static Measure needs(String code, Unit unit, String sql) {
        return of(Entity.NEED, code, unit, sql);
    }

    private static Measure of(Entity entity, String code, Unit unit, String sql) {
        return new Measure(
                code, unit, new Measure.Of(entity.code(), entity::number, id -> entity.path() + "/" + id, true), sql);
    }
}

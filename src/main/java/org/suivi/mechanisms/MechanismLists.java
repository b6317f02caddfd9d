package org.suivi.mechanisms;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.suivi.taxonomies.Detail;
import org.suivi.taxonomies.ReferenceList;
import org.suivi.taxonomies.ReferenceList.CategoryColumn;
import org.suivi.taxonomies.ReferenceList.Words;
import org.suivi.taxonomies.Referrer;

/** The lists of this module's reference data that an administrator keeps. */
@Configuration(proxyBeanMethods = false)
class MechanismLists {

    private static final String[] MECHANISM_FORMS = {
        "SR", "IE", "WG", "committee", "subcommittee", "protocol", "review", "commission", "court", "group"
    };

    @Bean
    @Order(20)
    ReferenceList stateList() {
        return new ReferenceList(
                "states",
                "state",
                Words.own("[A-Z]{3}", "formal_name"),
                new CategoryColumn("kind", "kind", ":category"),
                Detail.words("member", "observer", "other"),
                List.of(
                        Detail.text("iso2", "iso2", "|[A-Z]{2}"),
                        Detail.number("m49", "m49"),
                        new Detail(
                                "region",
                                ".*",
                                "regional_group",
                                "regional_group",
                                "nullif(:region, '')",
                                "select term.code, term.name::text from term join taxonomy on taxonomy.id = taxonomy_id"
                                        + " where taxonomy.code = 'un-regional-groups' order by term.id"),
                        Detail.number("subregion", "subregion"),
                        new Detail(
                                "groups",
                                "|none|(?!.*\\b(LDC|LLDC|SIDS)\\b.*\\b\\1\\b)(LDC|LLDC|SIDS)([| ,]+(LDC|LLDC|SIDS)){0,2}",
                                "country_groups",
                                "case when country_groups = '{}' then 'none' else array_to_string(country_groups, ' ') end",
                                "array_remove(regexp_split_to_array(nullif(:groups, ''), '[| ,]+'), 'none')",
                                null)),
                true);
    }

    @Bean
    @Order(21)
    ReferenceList mechanismList() {
        return new ReferenceList(
                "mechanisms",
                "mechanism",
                Words.own(ReferenceList.ANY_CODE, "short_name"),
                new CategoryColumn("type", "type", ":category"),
                Detail.words("upr", "treaty-body", "special-procedure", "regional", "other"),
                List.of(
                        Detail.word("form", "sub_type", MECHANISM_FORMS),
                        Detail.entry("parent", "mechanism", "parent_id", "mechanism as other where true"),
                        Detail.entry("country", "mechanism", "state_id", "state as other where true")),
                true);
    }

    @Bean
    @Order(22)
    ReferenceList treatyList() {
        return new ReferenceList(
                "treaties",
                "treaty",
                Words.own(ReferenceList.ANY_CODE, "short_name"),
                new CategoryColumn(
                        "mechanism_id",
                        "(select code from mechanism where mechanism.id = mechanism_id)",
                        "(select id from mechanism where code = :category)"),
                "select code, short_name::text from mechanism where type = 'treaty-body' and sub_type is distinct from 'group'"
                        + " order by code",
                List.of(
                        Detail.entry("protocol", "treaty", "protocol_of", "treaty as other where true"),
                        Detail.number("adopted", "adopted_in"),
                        Detail.number("effective", "in_force_in")),
                true);
    }

    @Bean
    @Order(23)
    ReferenceList ratificationList() {
        return new ReferenceList(
                "ratifications",
                "ratification",
                Words.borrowed(
                        "(select state.code || '-' || treaty.code from state, treaty"
                                + " where state.id = state_id and treaty.id = treaty_id)",
                        "select name from state where state.id = state_id"),
                new CategoryColumn(
                        "treaty_id",
                        "(select code from treaty where treaty.id = treaty_id)",
                        "(select id from treaty where code = :category)"),
                "select code, name::text from treaty where merged_into is null order by id",
                List.of(
                        Detail.entry("state", "ratification", "state_id", "state as other where true")
                                .needed(),
                        Detail.word("status", "status", "party", "signatory", "none", "unclear")
                                .needed(),
                        Detail.number("year", "year"),
                        Detail.number("checked", "as_of")),
                false);
    }

    @Bean
    @Order(24)
    ReferenceList cycleList() {
        return new ReferenceList(
                "cycles",
                "upr_cycle",
                Words.numbered(),
                CategoryColumn.NONE,
                CategoryColumn.NO_CATEGORIES,
                List.of(
                        Detail.number("first", "first_session").needed(),
                        Detail.number("last", "last_session").needed()),
                false);
    }

    @Bean
    @Order(25)
    ReferenceList sessionList() {
        return new ReferenceList(
                "sessions",
                "upr_session",
                Words.numbered(),
                new CategoryColumn(
                        "cycle_id",
                        "(select code from upr_cycle where upr_cycle.id = cycle_id)",
                        "(select id from upr_cycle where code = :category)"),
                "select code, '{}' from upr_cycle order by id",
                List.of(Detail.number("year", "year").needed()),
                false);
    }

    /** A State names its regional group by the code. */
    @Bean
    Referrer regionsOfStates() {
        return Referrer.byCode("state", "regional_group", "text", "un-regional-groups");
    }
}

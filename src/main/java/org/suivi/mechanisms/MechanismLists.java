package org.suivi.mechanisms;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.suivi.taxonomies.ReferenceList;
import org.suivi.taxonomies.ReferenceList.CategoryColumn;

/** The lists of this module's reference data that an administrator keeps. */
@Configuration(proxyBeanMethods = false)
class MechanismLists {

    @Bean
    @Order(20)
    ReferenceList stateList() {
        return new ReferenceList(
                "states",
                "state",
                "formal_name",
                new CategoryColumn("kind", "kind", ":category"),
                "select unnest(array['member', 'observer', 'other'])",
                StatesMerged::new);
    }

    @Bean
    @Order(21)
    ReferenceList mechanismList() {
        return new ReferenceList(
                "mechanisms",
                "mechanism",
                "short_name",
                new CategoryColumn("type", "type", ":category"),
                "select unnest(array['upr', 'treaty-body', 'special-procedure', 'regional', 'other'])",
                MechanismsMerged::new);
    }

    @Bean
    @Order(22)
    ReferenceList treatyList() {
        return new ReferenceList(
                "treaties",
                "treaty",
                "short_name",
                new CategoryColumn(
                        "mechanism_id",
                        "(select code from mechanism where mechanism.id = mechanism_id)",
                        "(select id from mechanism where code = :category)"),
                "select code from mechanism where type = 'treaty-body' and sub_type <> 'group' order by code",
                TreatiesMerged::new);
    }
}

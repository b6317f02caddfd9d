package org.suivi.parties;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.AuditedKinds;
import org.suivi.shared.Naming;

/** What those who take part between countries are called in histories. */
@Configuration(proxyBeanMethods = false)
class PartyNames {

    /** Who acts for whom decides who owns what. */
    @Bean
    AuditedKinds partiesInTheLog() {
        return new AuditedKinds(Set.of(Party.KIND));
    }

    @Bean
    Naming namesOfParties(Parties parties) {
        return new Naming(
                Party.KIND,
                Set.of("match.party", "project.lead", "reuse-told", "practice-review-asked"),
                (actor, keys, language) -> parties.all().stream()
                        .filter(party -> keys.contains(String.valueOf(party.id())))
                        .collect(Collectors.toMap(
                                party -> String.valueOf(party.id()),
                                party -> party.name().plain(language))));
    }
}

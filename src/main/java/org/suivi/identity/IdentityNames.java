package org.suivi.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.shared.Naming;

/** What accounts, organisations and systems are called in histories. */
@Configuration(proxyBeanMethods = false)
class IdentityNames {

    @Bean
    Naming namesOfOrganisations(Organisations organisations) {
        return Naming.inSystems(
                "organisation",
                Set.of("lead", "supporting", "organisation", "institutions", "organisation.parent"),
                (actor, keys, language) -> organisations.all(actor.inSystem()).stream()
                        .filter(organisation -> keys.contains(String.valueOf(organisation.id())))
                        .collect(Collectors.toMap(
                                organisation -> String.valueOf(organisation.id()),
                                organisation -> organisation.name().plain(language))));
    }

    @Bean
    Naming namesOfAccounts(JdbcClient jdbc) {
        record Named(String key, String name) {}
        return new Naming(
                "account",
                Set.of("account"),
                (actor, keys, language) -> jdbc
                        .sql("select id::text as key, name from account where id::text in (:keys)")
                        .param("keys", keys)
                        .query(Named.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Named::key, Named::name)));
    }

    @Bean
    Naming namesOfSystems(NationalSystems systems) {
        return new Naming(
                "system",
                Set.of(),
                (actor, keys, language) -> systems.all().stream()
                        .filter(system -> keys.contains(String.valueOf(system.id())))
                        .collect(Collectors.toMap(
                                system -> String.valueOf(system.id()),
                                system -> system.name().plain(language))));
    }
}

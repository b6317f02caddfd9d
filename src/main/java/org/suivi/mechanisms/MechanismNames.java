package org.suivi.mechanisms;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Naming;
import org.suivi.taxonomies.EntryNames;

/** What States, mechanisms, treaties and documents are called in histories. */
@Configuration(proxyBeanMethods = false)
class MechanismNames {

    @Bean
    Naming namesOfStates(EntryNames names) {
        return names.of("state");
    }

    @Bean
    Naming namesOfMechanisms(EntryNames names) {
        return names.of("mechanism");
    }

    @Bean
    Naming namesOfTreaties(EntryNames names) {
        return names.of("treaty");
    }

    @Bean
    Naming namesOfDocuments(Documents documents) {
        return Naming.inSystems(
                "document",
                Set.of("documents-received", "documents-withdrawn"),
                (actor, keys, language) ->
                        documents
                                .withIds(
                                        actor.inSystem(),
                                        keys.stream().map(Long::valueOf).toList())
                                .stream()
                                .filter(document -> document.symbol() != null)
                                .collect(Collectors.toMap(
                                        document -> String.valueOf(document.id()),
                                        document -> Objects.requireNonNull(document.symbol()))));
    }
}

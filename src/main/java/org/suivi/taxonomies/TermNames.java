package org.suivi.taxonomies;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Naming;

/** What terms are called in histories, which know them by key or by code. */
@Configuration(proxyBeanMethods = false)
class TermNames {

    @Bean
    Naming namesOfTerms(EntryNames names) {
        return names.of(
                "term",
                Set.of(
                        "term-merged",
                        "term.mergedInto",
                        "goals",
                        "themes",
                        "functions",
                        "function",
                        "modalities",
                        "suggested",
                        "cause",
                        "band",
                        "costBand",
                        "need.groups",
                        "project.groups"));
    }

    @Bean
    Naming namesOfTaxonomies(EntryNames names) {
        return names.of("taxonomy");
    }

    @Bean
    Naming namesOfTags(Taxonomies taxonomies) {
        return new Naming(
                "tag",
                Set.of("tagged", "untagged", "suggestion-rejected"),
                (actor, keys, language) -> tags(taxonomies.vocabulary(), actor, keys, language));
    }

    /** By "un-themes-4/education"; the oldest entries of the log have the code alone. */
    private static Map<String, String> tags(
            Vocabulary vocabulary, Actor actor, Collection<String> keys, Language language) {
        Map<String, String> names = new HashMap<>();
        for (Taxonomy taxonomy : vocabulary.taxonomies(actor.system())) {
            for (Term term : vocabulary.termsOf(taxonomy)) {
                String name = term.name().plain(language);
                if (keys.contains(term.path())) {
                    names.put(term.path(), name);
                }
                if (keys.contains(term.code())) {
                    names.putIfAbsent(term.code(), name);
                }
            }
        }
        return names;
    }
}

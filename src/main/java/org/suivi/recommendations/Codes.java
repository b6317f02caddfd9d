package org.suivi.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.mechanisms.Directory;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.mechanisms.State;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.TaxonomyKind;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** The codes that stand in addresses and in the index for the keys of terms and States. */
@Component
class Codes {

    private final Mechanisms mechanisms;
    private final Taxonomies taxonomies;
    private final AtomicReference<@Nullable Snapshot> last = new AtomicReference<>();

    Codes(Mechanisms mechanisms, Taxonomies taxonomies) {
        this.mechanisms = mechanisms;
        this.taxonomies = taxonomies;
    }

    /** A term with the facet it counts in; a theme of an older cycle counts as its successor, so that cycles add up. */
    record KnownTerm(Facet facet, String code, @Nullable String goal) {}

    /** All of them at one moment; what a term is known as is worked out once. */
    record Snapshot(Directory directory, Vocabulary vocabulary, Map<Integer, Optional<KnownTerm>> known) {

        List<State> states(Collection<Integer> ids) {
            return ids.stream().flatMap(id -> directory.state(id).stream()).toList();
        }

        Map<String, List<String>> facetsOfTerms(Collection<Integer> ids) {
            Map<String, List<String>> facets = new HashMap<>();
            for (Integer id : ids) {
                term(id).ifPresent(term -> {
                    add(facets, term.facet(), term.code());
                    if (term.goal() != null) {
                        add(facets, Facet.GOAL, term.goal());
                    }
                });
            }
            return facets;
        }

        Optional<KnownTerm> term(int id) {
            return known.computeIfAbsent(id, key -> vocabulary.term(key).map(this::known));
        }

        private KnownTerm known(Term term) {
            TaxonomyKind kind = term.taxonomy().kind();
            Integer parent = term.parent();
            return switch (kind) {
                case SDG ->
                    parent == null
                            ? new KnownTerm(Facet.GOAL, term.code(), null)
                            : new KnownTerm(
                                    Facet.TARGET,
                                    term.code(),
                                    vocabulary.term(parent).map(Term::code).orElse(null));
                case PERSONS -> new KnownTerm(Facet.PERSON, term.code(), null);
                case NATIONAL -> new KnownTerm(Facet.NATIONAL, term.code(), null);
                case ACTIONS -> new KnownTerm(Facet.CATEGORY, term.code(), null);
                case THEMES, INDICATORS, GROUPS, POSITIONS, ASSISTANCE ->
                    new KnownTerm(
                            Facet.THEME,
                            vocabulary.newest(term.id()).orElse(term).code(),
                            null);
            };
        }

        private static void add(Map<String, List<String>> facets, Facet facet, String code) {
            List<String> values = facets.computeIfAbsent(facet.code(), unused -> new ArrayList<>());
            if (!values.contains(code)) {
                values.add(code);
            }
        }
    }

    Snapshot now() {
        Directory directory = mechanisms.directory();
        Vocabulary vocabulary = taxonomies.vocabulary();
        Snapshot known = last.get();
        if (known == null || known.directory() != directory || known.vocabulary() != vocabulary) {
            known = new Snapshot(directory, vocabulary, new ConcurrentHashMap<>());
            last.set(known);
        }
        return known;
    }
}

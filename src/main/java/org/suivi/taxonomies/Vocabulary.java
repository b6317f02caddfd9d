package org.suivi.taxonomies;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** All vocabularies at one moment, in memory: pages say terms by their keys, importers find them by their labels. */
public final class Vocabulary {

    private final Map<Integer, Term> terms = new LinkedHashMap<>();
    private final Map<Integer, List<Term>> standing;
    private final List<Taxonomy> taxonomies;
    private final Map<Integer, List<Integer>> crosswalk;

    Vocabulary(Collection<Taxonomy> taxonomies, Collection<Term> terms, Map<Integer, List<Integer>> crosswalk) {
        this.taxonomies = List.copyOf(taxonomies);
        this.crosswalk = crosswalk;
        terms.forEach(term -> this.terms.put(term.id(), term));
        this.standing = this.terms.values().stream()
                .filter(term -> term.mergedInto() == null)
                .collect(Collectors.groupingBy(term -> term.taxonomy().id(), Collectors.toUnmodifiableList()));
    }

    /** The term, or the one it was merged into. */
    public Optional<Term> term(int id) {
        Term term = terms.get(id);
        for (int steps = 0; term != null && term.mergedInto() != null && steps < terms.size(); steps++) {
            term = terms.get(Objects.requireNonNull(term.mergedInto()));
        }
        return Optional.ofNullable(term);
    }

    /** The term that says the same in the newest vocabulary there is, so that cycles can be counted together; else itself. */
    public Optional<Term> newest(int id) {
        return crosswalk.getOrDefault(id, List.of()).stream()
                .flatMap(to -> term(to).stream())
                .filter(term -> term.validity().to() == null)
                .min(Comparator.comparing(Term::code))
                .or(() -> term(id));
    }

    public LocalizedText label(int id) {
        return term(id).map(Term::name).orElse(LocalizedText.EMPTY);
    }

    /** The vocabularies of all systems, for names that are looked up by code. */
    public List<Taxonomy> all() {
        return taxonomies;
    }

    /** The vocabularies that a system uses: the United Nations' and its own. */
    public List<Taxonomy> taxonomies(@Nullable Integer system) {
        return taxonomies.stream().filter(taxonomy -> taxonomy.isSeenBy(system)).toList();
    }

    /** The terms of a vocabulary that stand for themselves, in the order of their entry. */
    public List<Term> termsOf(Taxonomy taxonomy) {
        return standing.getOrDefault(taxonomy.id(), List.of());
    }

    /** The terms of a vocabulary of the United Nations by its code, "un-themes-4". */
    public List<Term> termsOf(String taxonomy) {
        return taxonomies(null).stream()
                .filter(one -> one.code().equals(taxonomy))
                .findFirst()
                .map(this::termsOf)
                .orElse(List.of());
    }

    /** Those of them that can still be chosen. */
    public List<Term> choices(String taxonomy) {
        return termsOf(taxonomy).stream()
                .filter(term -> term.validity().to() == null)
                .toList();
    }

    /** A term of a vocabulary of the United Nations by its code. */
    public Optional<Term> term(String taxonomy, String code) {
        return termsOf(taxonomy).stream()
                .filter(term -> term.code().equals(code))
                .findFirst();
    }

    /** Made once per import: finds terms of what the system uses by label. */
    public TermLookup lookup(@Nullable Integer system) {
        return new TermLookup(this, taxonomies(system), terms.values());
    }
}

package org.suivi.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.mechanisms.Directory;
import org.suivi.mechanisms.MechanismLookup;
import org.suivi.mechanisms.StateLookup;
import org.suivi.taxonomies.TaxonomyKind;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.TermLookup;
import org.suivi.taxonomies.Vocabulary;

/** Finds in memory what the labels of a file mean, first by what a person said of them, and counts those it cannot find. */
final class Lookups {

    private static final int MOST_REMEMBERED = 50_000;

    private final Directory directory;
    private final Vocabulary vocabulary;
    private final StateLookup states;
    private final MechanismLookup mechanisms;
    private final TermLookup terms;
    private final Map<LabelKind, Map<String, String>> aliases;
    private final Map<String, Optional<Integer>> remembered = new HashMap<>();
    private final UnknownLabels unknown = new UnknownLabels();

    Lookups(Directory directory, Vocabulary vocabulary, int system, Map<LabelKind, Map<String, String>> aliases) {
        this.directory = directory;
        this.vocabulary = vocabulary;
        this.states = directory.stateLookup();
        this.mechanisms = directory.mechanismLookup();
        this.terms = vocabulary.lookup(system);
        this.aliases = aliases;
    }

    Directory directory() {
        return directory;
    }

    UnknownLabels unknown() {
        return unknown;
    }

    Optional<Integer> state(String label) {
        return find(LabelKind.STATE, null, label);
    }

    Optional<Integer> body(String label) {
        return find(LabelKind.BODY, null, label);
    }

    Optional<Integer> term(LabelKind kind, @Nullable Integer cycle, String label) {
        return find(kind, cycle, label);
    }

    Optional<String> position(String label) {
        return find(LabelKind.POSITION, null, label).flatMap(vocabulary::term).map(Term::code);
    }

    /** The number of a category of action. */
    Optional<Integer> action(String label) {
        return find(LabelKind.ACTION, null, label)
                .flatMap(vocabulary::term)
                .map(Term::code)
                .map(Integer::valueOf);
    }

    /** Whether the label would be found, without counting it. */
    boolean knows(LabelKind kind, String label) {
        return lookUp(kind, null, label).isPresent();
    }

    private Optional<Integer> find(LabelKind kind, @Nullable Integer cycle, String label) {
        String key = kind + "|" + (cycle == null ? "" : cycle) + "|" + label;
        Optional<Integer> found = remembered.get(key);
        if (found == null) {
            found = lookUp(kind, cycle, aliases.getOrDefault(kind, Map.of()).getOrDefault(label, label));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(key, found);
            }
        }
        if (found.isEmpty()) {
            unknown.count(kind.code(), label);
        }
        return found;
    }

    private Optional<Integer> lookUp(LabelKind kind, @Nullable Integer cycle, String label) {
        return switch (kind) {
            case STATE -> states.find(label);
            case BODY -> mechanisms.find(label);
            case THEME -> terms.find(TaxonomyKind.THEMES, cycle, label);
            case PERSON -> terms.find(TaxonomyKind.PERSONS, cycle, label);
            case SDG -> terms.find(TaxonomyKind.SDG, null, label);
            case POSITION -> terms.find(TaxonomyKind.POSITIONS, null, label);
            case ACTION -> terms.find(TaxonomyKind.ACTIONS, null, label);
        };
    }
}

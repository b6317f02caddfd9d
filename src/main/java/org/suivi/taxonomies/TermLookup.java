package org.suivi.taxonomies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the term that a label of any language, alias, code or key of the Universal Human Rights Index means. */
public final class TermLookup {

    private static final Pattern GOAL_OR_TARGET = Pattern.compile(
            "^[-\\s]*(?:SDG\\s*)?(\\d{1,2}(?:\\.[0-9a-d]{1,2})?)\\s*[-\u2013:.]?\\s+\\D.*", Pattern.DOTALL);

    private final Map<TaxonomyKind, List<Taxonomy>> byKind = new HashMap<>();
    private final Map<Integer, LabelIndex> indexes = new HashMap<>();

    TermLookup(Vocabulary vocabulary, List<Taxonomy> taxonomies, Collection<Term> terms) {
        Map<Integer, LabelIndex.Builder> builders = new HashMap<>();
        for (Taxonomy taxonomy : taxonomies) {
            byKind.computeIfAbsent(taxonomy.kind(), unused -> new ArrayList<>()).add(taxonomy);
            builders.put(taxonomy.id(), new LabelIndex.Builder());
        }
        var newestFirst = Comparator.comparing(
                (Taxonomy taxonomy) -> taxonomy.validity().from(), Comparator.nullsLast(Comparator.reverseOrder()));
        byKind.values().forEach(list -> list.sort(newestFirst));
        for (Term term : terms) {
            LabelIndex.Builder builder = builders.get(term.taxonomy().id());
            int id = vocabulary.term(term.id()).map(Term::id).orElse(term.id());
            if (builder != null) {
                index(builder, term, id);
            }
        }
        builders.forEach((taxonomy, builder) -> indexes.put(taxonomy, builder.build()));
    }

    /**
     * The key of the term.
     *
     * @param cycle its vocabulary is asked first, then the others of the kind, the newest before the older; null if not known
     */
    public Optional<Integer> find(TaxonomyKind kind, @Nullable Integer cycle, String label) {
        List<Taxonomy> all = byKind.getOrDefault(kind, List.of());
        Optional<Integer> found = find(
                        all.stream().filter(one -> one.isOfCycle(cycle)).toList(), label)
                .or(() -> find(all, label));
        return found.isPresent() || kind != TaxonomyKind.SDG ? found : findByNumber(all, label);
    }

    /** Labels of goals and targets differ from export to export, their numbers do not: "16.b - Promote ...". */
    private Optional<Integer> findByNumber(List<Taxonomy> all, String label) {
        Matcher numbered = GOAL_OR_TARGET.matcher(label);
        return numbered.matches() ? find(all, numbered.group(1)) : Optional.empty();
    }

    private Optional<Integer> find(List<Taxonomy> taxonomies, String label) {
        for (Taxonomy taxonomy : taxonomies) {
            LabelIndex index = indexes.get(taxonomy.id());
            Optional<Integer> found = index == null ? Optional.empty() : index.find(label);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void index(LabelIndex.Builder builder, Term term, int id) {
        if (term.mergedInto() == null) {
            builder.official(id, term.name().texts().values());
        }
        builder.official(id, List.of(term.code()));
        builder.aliases(id, term.name().texts().values());
        builder.aliases(id, term.wording().second().texts().values());
        builder.aliases(id, term.wording().aliases());
        if (term.uhriId() != null) {
            builder.aliases(id, List.of(term.uhriId()));
        }
    }
}

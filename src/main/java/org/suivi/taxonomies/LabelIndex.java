package org.suivi.taxonomies;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds an entry by any of its labels in one step. Codes and official labels go before aliases; a label that two entries share
 * finds neither, because a person must decide that.
 */
public final class LabelIndex {

    private static final int MOST_ASKED = 5000;

    private final Map<String, Integer> byOfficial;
    private final Map<String, Integer> byAlias;
    private final Set<String> shared;

    /** An import asks for the same few hundred labels a million times; folding each again would be most of its time. */
    private final Map<String, Optional<Integer>> asked = new ConcurrentHashMap<>();

    private LabelIndex(Builder builder) {
        this.byOfficial = Map.copyOf(builder.byOfficial);
        this.byAlias = Map.copyOf(builder.byAlias);
        this.shared = Set.copyOf(builder.sharedOfficial);
    }

    public Optional<Integer> find(String label) {
        Optional<Integer> known = asked.get(label);
        if (known != null) {
            return known;
        }
        Optional<Integer> found = findFolded(label);
        if (asked.size() < MOST_ASKED) {
            asked.put(label, found);
        }
        return found;
    }

    private Optional<Integer> findFolded(String label) {
        String folded = Folded.of(label);
        Integer official = byOfficial.get(folded);
        return Optional.ofNullable(official != null ? official : byAlias.get(folded));
    }

    /** The folded official labels that stand for several entries, for a check of the data. */
    public Set<String> shared() {
        return shared;
    }

    /** Collects the labels of all entries. */
    public static final class Builder {

        private final Map<String, Integer> byOfficial = new HashMap<>();
        private final Map<String, Integer> byAlias = new HashMap<>();
        private final Set<String> sharedOfficial = new HashSet<>();
        private final Set<String> sharedAliases = new HashSet<>();

        public Builder official(int id, Collection<String> labels) {
            labels.forEach(label -> add(byOfficial, sharedOfficial, id, label));
            return this;
        }

        public Builder aliases(int id, Collection<String> labels) {
            labels.forEach(label -> add(byAlias, sharedAliases, id, label));
            return this;
        }

        public LabelIndex build() {
            byOfficial.keySet().removeAll(sharedOfficial);
            byAlias.keySet().removeAll(sharedAliases);
            byAlias.keySet().removeAll(sharedOfficial);
            return new LabelIndex(this);
        }

        private static void add(Map<String, Integer> labels, Set<String> shared, int id, String label) {
            String folded = Folded.of(label);
            if (folded.isEmpty()) {
                return;
            }
            Integer there = labels.putIfAbsent(folded, id);
            if (there != null && there != id) {
                shared.add(folded);
            }
        }
    }
}

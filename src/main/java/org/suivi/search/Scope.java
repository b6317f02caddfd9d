package org.suivi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a person can reach at all: one national system, the codes that let them see, and the kinds asked for (none: all). */
public record Scope(int system, Set<String> kinds, Set<String> visibility) {

    private static final String ANY_KIND = "*";

    public Scope {
        kinds = Set.copyOf(kinds);
        visibility = Set.copyOf(visibility);
        kinds.forEach(SearchKey::requireKind);
    }

    /** The terms that open a document: each names system, kind and visibility together, so none reaches another system. */
    List<String> terms() {
        var terms = new ArrayList<String>();
        for (var kind : kinds.isEmpty() ? Set.of(ANY_KIND) : kinds) {
            visibility.forEach(code -> terms.add(term(system, kind, code)));
        }
        return terms;
    }

    static List<String> termsOf(Searchable document) {
        var terms = new ArrayList<String>();
        for (var code : document.visibility()) {
            terms.add(term(document.system(), document.key().kind(), code));
            terms.add(term(document.system(), ANY_KIND, code));
        }
        return terms;
    }

    private static String term(int system, String kind, String visibility) {
        return system + "/" + kind + "/" + visibility;
    }
}

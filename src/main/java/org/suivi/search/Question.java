package org.suivi.search;

import java.util.Map;
import java.util.Set;

/** The part of a search that decides which documents answer it. */
record Question(Scope scope, String words, String language, Map<String, Set<String>> filters) {

    static Question of(Search search) {
        return new Question(search.scope(), search.words().strip(), search.language(), search.filters());
    }
}

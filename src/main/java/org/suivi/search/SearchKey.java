package org.suivi.search;

import java.util.regex.Pattern;

/** Names a document of any module without knowing the module. */
public record SearchKey(String kind, long id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");

    public SearchKey {
        requireKind(kind);
    }

    static void requireKind(String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of document: " + kind);
        }
    }

    String term() {
        return kind + ':' + id;
    }
}

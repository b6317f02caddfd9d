package org.suivi.coordination;

import java.util.Locale;

/** What an institution can be assigned to: a recommendation, one ask of it, or a cluster. */
public record Matter(Kind kind, long id) {

    /** The kinds of things that are followed up. */
    public enum Kind {
        RECOMMENDATION,
        ASK,
        CLUSTER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The column that refers to such things. */
        String column() {
            return code() + "_id";
        }
    }

    public static Matter recommendation(long id) {
        return new Matter(Kind.RECOMMENDATION, id);
    }
}

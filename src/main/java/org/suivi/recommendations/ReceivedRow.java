package org.suivi.recommendations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One recommendation as an import hands it over: read, cleaned, its labels looked up. */
public record ReceivedRow(
        Origin origin,
        Source source,
        Wording wording,
        PositionTaken position,
        List<Integer> states,
        List<Integer> terms,
        @Nullable Action action,
        String repairs) {

    public ReceivedRow {
        states = List.copyOf(states);
        terms = List.copyOf(terms);
    }

    /**
     * Where it stands in the file.
     *
     * @param rows the rows that were joined into it
     */
    public record Origin(
            List<Integer> rows, String raw, @Nullable String annotationId) {

        public Origin {
            rows = List.copyOf(rows);
        }
    }

    /** The document it stands in, and the base of the address it gets when it is new. */
    public record Source(
            int mechanism,
            @Nullable String symbol,
            String documentType,
            @Nullable Integer session,
            @Nullable Integer cycle,
            @Nullable Integer year,
            @Nullable LocalDate published,
            String addressBase) {}

    /**
     * What it says, by language code.
     *
     * @param unofficial languages whose text is a translation that the mechanism did not publish
     */
    public record Wording(
            @Nullable String number, Kind kind, Map<String, String> texts, Set<String> unofficial, long fingerprint) {

        public Wording {
            texts = Map.copyOf(texts);
            unofficial = Set.copyOf(unofficial);
        }
    }

    /** The category of what is asked, and the verb that suggests it. */
    public record Action(int category, @Nullable String verb) {}
}

package org.suivi.mechanisms;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * A document that an import names; without a symbol it is the one document of the mechanism for that session.
 *
 * @param symbol as the import writes it; kept as the United Nations write it
 */
public record ReceivedDocument(
        int mechanism,
        @Nullable String symbol,
        String type,
        LocalizedText title,
        Document.Review review,
        Document.Dates dates) {

    public ReceivedDocument {
        symbol = symbol == null || symbol.isBlank()
                ? null
                : DocumentSymbol.parse(symbol).symbol();
    }

    /** What makes two documents of a system the same. */
    public Key key() {
        return symbol == null ? new Key(null, mechanism, review.session()) : new Key(symbol, 0, null);
    }

    /**
     * What tells documents of one system apart.
     *
     * @param symbol alone decides when there is one
     * @param mechanism 0 when there is a symbol
     */
    public record Key(
            @Nullable String symbol,
            int mechanism,
            @Nullable Integer session) {}
}

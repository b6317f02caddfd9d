package org.suivi.recommendations;

import java.util.List;

/**
 * What one import did to a recommendation.
 *
 * @param isOrigin whether the recommendation came with it
 * @param fields what of it the import changed
 */
public record ReceiptTrace(long importId, boolean isOrigin, List<ReceiptField> fields) {

    public ReceiptTrace {
        fields = List.copyOf(fields);
    }
}

package org.suivi.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/** A work sheet as it came back. */
record ReadSheet(Language language, int system, long organisation, List<Row> rows) {

    /**
     * One row.
     *
     * @param number of the row in the sheet, as spreadsheets count
     * @param basis how the record stood when the row went out; null where the sheet does not know the row
     * @param changed the letter of a locked column that was written in
     */
    record Row(
            int number,
            String key,
            @Nullable String basis,
            Entries before,
            Entries entered,
            @Nullable String changed) {}
}

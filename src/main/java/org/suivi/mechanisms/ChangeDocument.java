package org.suivi.mechanisms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** Asks to enter what imports do not tell of a document; the version is the one the person saw. */
public record ChangeDocument(
        long id,
        int version,
        LocalizedText title,
        @Nullable LocalDate adopted,
        @Nullable LocalDate published) {

    private static final int LONGEST_TITLE = 500;

    public ChangeDocument {
        if (title.texts().values().stream().anyMatch(text -> text.length() > LONGEST_TITLE)) {
            throw new Refused("document.title.too-long", LONGEST_TITLE);
        }
    }
}

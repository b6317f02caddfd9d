package org.suivi.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * One institution that is asked, and how far it has come.
 *
 * @param answered how many questions have an answer, sent or not
 */
public record Addressee(
        long organisation,
        LocalizedText name,
        int answered,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        int version) {

    public boolean isSent() {
        return sentAt != null;
    }

    public boolean isLate(InformationRequest request, LocalDate today) {
        return !isSent() && request.isLate(today);
    }
}

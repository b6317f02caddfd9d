package org.suivi.proceedings;

import java.util.Arrays;
import java.util.Locale;
import org.suivi.shared.NotFound;

/** The two papers about a panel: the informal summary, and the report that also tells the mandate in full and all times. */
public enum PaperTemplate {
    SUMMARY,
    REPORT;

    /** As in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PaperTemplate of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }
}

package org.suivi.figures;

import java.time.Instant;
import java.util.List;
import org.suivi.shared.Ref;

/**
 * What the clearing house tells the Council as of one moment. Its figures never change.
 *
 * @param number from 1; 0 before it is kept
 * @param isWithdrawn whether the desk has taken it from the public
 */
public record CouncilReport(long number, Instant madeAt, List<Section> sections, boolean isWithdrawn, int version) {

    public static final String LIST = "/clearing-house/reports";

    public CouncilReport {
        sections = List.copyOf(sections);
    }

    static Ref ref(long number) {
        return new Ref("council_report", number);
    }

    public String path() {
        return LIST + "/" + number;
    }
}

package org.suivi.assistance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.StateEvent;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/**
 * Two projects that seem to do the same at the same time.
 *
 * @param score from 0 to 1
 * @param days in which both go on
 * @param decision the last step with its reason; null while nobody decided
 */
public record OverlapCase(
        long id,
        Of one,
        Of other,
        long country,
        double score,
        int days,
        LocalDate raised,
        OverlapState state,
        @Nullable StateEvent decision,
        boolean mayDecide,
        int version) {

    static final String KIND = "overlap";

    /** One of the two projects. */
    public record Of(long id, LocalizedText title) {

        public String number() {
            return ProjectRecord.number(id);
        }

        public String path() {
            return ProjectRecord.path(id);
        }
    }

    /** The same with what was decided last. */
    OverlapCase decided(@Nullable StateEvent last) {
        return new OverlapCase(id, one, other, country, score, days, raised, state, last, mayDecide, version);
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    public int percent() {
        return (int) Math.round(score * 100);
    }
}

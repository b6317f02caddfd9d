package org.suivi.assistance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.StateEvent;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

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

    /**
     * One of the two projects.
     *
     * @param lead the party that leads it; null where it names none
     * @param providers all parties on the providing side, the one that stands for them first
     */
    public record Of(long id, LocalizedText title, @Nullable Long lead, List<Long> providers) {

        public Of {
            providers = List.copyOf(providers);
        }

        static Of project(long id, Project project) {
            return new Of(id, project.words().title(), project.origin().lead(), project.on(Side.PROVIDER));
        }

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

    /** Only the coordinator of the country decides, by the table of states and with a reason; anything else is a problem. */
    void mustBeDecidable(OverlapState to, String reason) {
        if (!mayDecide) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (!state.next().contains(to)) {
            throw new Refused("house.move-not-allowed");
        }
        if (reason.isBlank()) {
            throw new Refused("house.say-why");
        }
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    public int percent() {
        return (int) Math.round(score * 100);
    }
}

package org.suivi.assistance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.StateEvent;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/**
 * Two projects or offers that seem to do the same at the same time.
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
     * One of the two, a project or an offer.
     *
     * @param lead the party that leads it; null where it names none, and of an offer
     * @param providers all parties on the providing side, the one that stands for them first
     */
    public record Of(Ref ref, LocalizedText title, @Nullable Long lead, List<Long> providers) {

        public Of {
            providers = List.copyOf(providers);
        }

        static Of project(long id, Project project) {
            return new Of(
                    ProjectRecord.ref(id),
                    project.words().title(),
                    project.origin().lead(),
                    project.on(Side.PROVIDER));
        }

        static Of offer(long id, LocalizedText title, long party) {
            return new Of(Entity.OFFER.ref(id), title, null, List.of(party));
        }

        public String number() {
            return OverlapCase.number(ref);
        }

        public String path() {
            return isProject(ref) ? ProjectRecord.path(ref.id()) : Entity.OFFER.path() + "/" + ref.id();
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

    /** The identifier for life of one of the two. */
    static String number(Ref one) {
        return isProject(one) ? ProjectRecord.number(one.id()) : Entity.OFFER.number(one.id());
    }

    private static boolean isProject(Ref one) {
        return one.type().equals(ProjectRecord.KIND);
    }

    public int percent() {
        return (int) Math.round(score * 100);
    }
}

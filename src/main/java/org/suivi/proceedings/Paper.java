package org.suivi.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Ref;

/**
 * A paper about a panel, without its sentences.
 *
 * @param isNamed whether speakers from the floor are named
 * @param correctionDays working days that delegations have for corrections once it was reviewed
 * @param correctUntil the last of these days
 * @param reviewers who read the whole of it as it stands
 */
public record Paper(
        long id,
        long panel,
        PaperTemplate template,
        PaperState state,
        boolean isNamed,
        int correctionDays,
        @Nullable LocalDate correctUntil,
        @Nullable Audience audience,
        @Nullable Instant postedAt,
        List<Reviewer> reviewers,
        int version) {

    /** So many persons read a paper before anybody else sees it. */
    public static final int REVIEWERS = 2;

    /** One who read it. */
    public record Reviewer(long account, String name) {}

    Ref ref() {
        return new Ref("panel-paper", id);
    }

    public boolean isReviewedBy(long account) {
        return reviewers.stream().anyMatch(one -> one.account() == account);
    }

    /** Whether delegations may ask for corrections on a day. */
    public boolean takesCorrections(LocalDate today) {
        return state == PaperState.REVIEWED && correctUntil != null && !today.isAfter(correctUntil);
    }

    public String address() {
        return "/panels/" + panel + "/papers/" + template.code();
    }
}

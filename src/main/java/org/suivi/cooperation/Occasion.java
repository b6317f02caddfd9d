package org.suivi.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** What the clearing house tells people of by mail. Each mail names one; each person says of each how often it is told. */
public enum Occasion {
    NEED_ACKNOWLEDGED(Permission.ASK_FOR_ASSISTANCE),
    NEED_RETURNED(Permission.ASK_FOR_ASSISTANCE),
    NEED_UNMET(Permission.ASK_FOR_ASSISTANCE),
    DESK_DECIDED(Permission.OFFER_ASSISTANCE, Permission.SHARE_PRACTICES, Permission.RAISE_CHALLENGES),
    CHALLENGE_RAISED(Permission.ASK_FOR_ASSISTANCE),
    COMMENT_WRITTEN(Permission.ASK_FOR_ASSISTANCE, Permission.RAISE_CHALLENGES),
    MATCH_FOUND(Permission.ASK_FOR_ASSISTANCE, Permission.OFFER_ASSISTANCE),
    FRIENDS_CALLED(Permission.OFFER_ASSISTANCE),
    FRIENDS_ANSWERED(Permission.RUN_CLEARING_HOUSE),
    PROPOSAL_WAITING(Permission.ASK_FOR_ASSISTANCE, Permission.OFFER_ASSISTANCE),
    PROPOSAL_ASKED(Permission.ASK_FOR_ASSISTANCE, Permission.OFFER_ASSISTANCE),
    PROPOSAL_REMINDER(Permission.ASK_FOR_ASSISTANCE, Permission.OFFER_ASSISTANCE),
    PROPOSAL_CHANGED(Permission.ASK_FOR_ASSISTANCE, Permission.OFFER_ASSISTANCE),
    MATCH_AGREED(Permission.ASK_FOR_ASSISTANCE, Permission.OFFER_ASSISTANCE),
    STEP_LATE(Permission.RUN_CLEARING_HOUSE),
    STILL_VALID(
            Permission.ASK_FOR_ASSISTANCE,
            Permission.OFFER_ASSISTANCE,
            Permission.SHARE_PRACTICES,
            Permission.RAISE_CHALLENGES),
    PROJECT_CANCELLED(Permission.ASK_FOR_ASSISTANCE, Permission.OFFER_ASSISTANCE, Permission.RUN_CLEARING_HOUSE),
    OVERLAP_RAISED(Permission.COORDINATE_ASSISTANCE),
    ASSESSMENT_DUE(Permission.ASK_FOR_ASSISTANCE),
    ASSESSMENT_WRITTEN(Permission.OFFER_ASSISTANCE, Permission.ASSESS_ASSISTANCE),
    PRACTICE_USED(Permission.SHARE_PRACTICES),
    REVIEW_ASKED(Permission.SHARE_PRACTICES);

    private final Set<Permission> told;

    Occasion(Permission... told) {
        this.told = Set.of(told);
    }

    /** Those of which somebody with these permissions may be told. */
    public static List<Occasion> of(Actor actor) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.told.stream().anyMatch(actor::may))
                .toList();
    }

    /** As in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of its words, which stand in the form, above the lines of a mail and in histories. */
    public String key() {
        return "history.word." + code();
    }

    /** Whether its links answer with one click, without signing in. */
    boolean hasLinksThatAnswer() {
        return this == STILL_VALID;
    }
}

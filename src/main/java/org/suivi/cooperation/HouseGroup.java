package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list can be narrowed to in the place of a state. Days stand in the parameters of {@link HouseConditions}. */
public enum HouseGroup {
    /** Needs that wait for help or for its end. */
    WAITING(HouseConditions.WAITING, "need.state.waiting"),
    /** What its owner is asked about: whether it still holds. */
    TO_CONFIRM("r.state in ('" + String.join("', '", RecordState.ASKED_AGAIN) + """
            ') and r.last_confirmed <= case r.entity when 'need' then cast(:oldNeed as date)
            when 'offer' then cast(:oldOffer as date) when 'challenge' then cast(:oldChallenge as date) else cast(:oldPractice as date) end
            """, "house.to-confirm"),
    /** Needs whose text was changed since the desk looked through it, for their owners and the desk. */
    AMENDED(
            "r.amended_at is not null and (:desk or " + Reader.owns("r")
                    + ") and r.state in ('open', 'in-matching', 'unmet-escalated')",
            "need.amended"),
    /** Offers that end soon. */
    ENDING("r.entity = 'offer' and r.state = 'active' and r.expires_on <= :soon", "house.ending");

    /** So many days before its end an offer ends soon. */
    public static final int SOON = 60;

    private final String condition;
    private final String key;

    HouseGroup(String condition, String key) {
        this.condition = condition;
        this.key = key;
    }

    static Optional<HouseGroup> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    /** In addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Message key of what it is called. */
    public String key() {
        return key;
    }

    /** On a row of {@code assistance_record} under the name r. */
    String condition() {
        return condition;
    }
}

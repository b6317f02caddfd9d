package org.suivi.parties;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/**
 * Somebody who asks or offers between countries.
 *
 * @param state the State of the directory that it is; null for an organisation and for an invented State
 * @param nationalSystem the national system that acts for it here; null where it has none here
 */
public record Party(
        long id,
        Draft draft,
        @Nullable Integer state,
        @Nullable Integer nationalSystem,
        int version) {

    static final String KIND = "party";
    private static final String CODE = "[a-z][a-z0-9-]{1,29}";
    private static final String REGION = "|[A-Z]{2,6}";
    private static final int LONGEST_NAME = 200;

    /**
     * What is entered about a party.
     *
     * @param code short and unchanging, such as "ohchr" or "svn"
     * @param region code of its United Nations regional group; empty where it has none
     */
    public record Draft(String code, PartyKind kind, LocalizedText name, String region) {

        void check() {
            if (!code.matches(CODE)) {
                throw new Refused("party.code-wrong");
            }
            boolean isTooLong = name.texts().values().stream().anyMatch(each -> each.length() > LONGEST_NAME);
            if (name.isEmpty() || isTooLong) {
                throw new Refused("party.name-wrong", LONGEST_NAME);
            }
            if (!region.matches(REGION)) {
                throw new Refused("party.region-wrong");
            }
        }
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    public PartyKind kind() {
        return draft.kind();
    }

    public LocalizedText name() {
        return draft.name();
    }

    public String region() {
        return draft.region();
    }

    /** Whether it is a State by more than its kind. */
    boolean isBound() {
        return state != null || nationalSystem != null;
    }

    public boolean isState() {
        return draft.kind() == PartyKind.STATE;
    }
}

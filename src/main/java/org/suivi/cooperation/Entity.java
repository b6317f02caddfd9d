package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;

/** What sort of record a party keeps in the clearing house. */
public enum Entity {
    NEED("NED", Level.PARTICIPANTS),
    OFFER("OFR", Level.PUBLIC),
    CHALLENGE("CHA", Level.PARTICIPANTS),
    PRACTICE("PRC", Level.PUBLIC);

    private final String letters;
    private final Level usual;

    Entity(String letters, Level usual) {
        this.letters = letters;
        this.usual = usual;
    }

    /** As in the database, in events and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of the clearing house that shows it. */
    public String path() {
        return "/clearing-house/" + code() + "s";
    }

    /** The one that such a section of the clearing house shows. */
    public static Entity ofSection(String section) {
        return Arrays.stream(values())
                .filter(entity -> entity.path().endsWith("/" + section))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The identifier for life, "TCC-NED-000012". */
    public String number(long id) {
        return "TCC-%s-%06d".formatted(letters, id);
    }

    /** The key in such an identifier, or what is that key already; the identifier of another kind leads nowhere. */
    public long key(String number) {
        String key = number.startsWith("TCC-" + letters + "-") ? number.substring(8) : number;
        if (!key.matches("[0-9]{1,18}")) {
            throw new NotFound("problem.not-found");
        }
        return Long.parseLong(key);
    }

    /** What those may do who answer for such a record in the name of its owner; of a challenge, a State or an institution. */
    Set<Permission> keeping() {
        return switch (this) {
            case NEED -> Set.of(Permission.ASK_FOR_ASSISTANCE);
            case CHALLENGE -> Set.of(Permission.ASK_FOR_ASSISTANCE, Permission.RAISE_CHALLENGES);
            case OFFER -> Set.of(Permission.OFFER_ASSISTANCE);
            case PRACTICE -> Set.of(Permission.SHARE_PRACTICES);
        };
    }

    /** The level a new record has. */
    Level usual() {
        return usual;
    }

    public Ref ref(long id) {
        return new Ref(code(), id);
    }

    /** Every state that such a record can be in. */
    public RecordState[] states() {
        return switch (this) {
            case NEED -> NeedState.values();
            case OFFER -> OfferState.values();
            case CHALLENGE -> ChallengeState.values();
            case PRACTICE -> PracticeState.values();
        };
    }

    RecordState state(String code) {
        return switch (this) {
            case NEED -> NeedState.valueOf(RecordState.constant(code));
            case OFFER -> OfferState.valueOf(RecordState.constant(code));
            case CHALLENGE -> ChallengeState.valueOf(RecordState.constant(code));
            case PRACTICE -> PracticeState.valueOf(RecordState.constant(code));
        };
    }
}

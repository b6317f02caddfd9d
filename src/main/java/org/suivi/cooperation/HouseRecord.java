package org.suivi.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the clearing house knows of every record, whatever it says.
 *
 * @param content what it says, as JSON
 */
public record HouseRecord(
        long id, Entity entity, long party, RecordState state, Level level, Times times, String content, int version) {

    /**
     * When what happened to it.
     *
     * @param opened when it first was open to all it is meant for
     * @param expires the last day of an offer
     */
    public record Times(
            Instant written,
            Instant since,
            @Nullable Instant submitted,
            @Nullable Instant opened,
            LocalDate confirmed,
            @Nullable LocalDate expires) {}

    /** "TCC-NED-000012". */
    public String number() {
        return entity.number(id);
    }
}

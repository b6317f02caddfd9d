package org.suivi.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * An institution's part in the follow-up of one thing.
 *
 * @param matterName the words of the ask or the name of the cluster; empty for a recommendation itself
 */
public record Assignment(
        long id,
        Matter matter,
        LocalizedText matterName,
        long organisation,
        LocalizedText organisationName,
        Part part,
        Terms terms,
        int version) {

    /** From when, until when and by when, in whose charge, and who said so. */
    public record Terms(
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate due,
            @Nullable String person,
            String assignedBy) {}

    public boolean isPresent() {
        return terms.until() == null;
    }
}

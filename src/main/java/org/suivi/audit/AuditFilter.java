package org.suivi.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What to find in the log; absent parts do not narrow.
 *
 * @param who part of the actor's name
 * @param what type of the thing, or type and key, "recommendation/12"
 * @param from first day, in the zone of the State
 * @param to last day
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable String what,
        @Nullable String verb,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to) {}

package org.suivi.mechanisms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session of the Working Group on the Universal Periodic Review. */
public record ReviewSession(
        int number,
        int cycle,
        int year,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}

package org.suivi.reminders;

import java.time.LocalDate;

/** A holiday of the State, on which nobody is reminded. */
public record QuietDay(LocalDate day, String name) {}

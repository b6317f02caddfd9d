package org.suivi.reminders;

import java.time.LocalDate;
import org.suivi.shared.LocalizedText;

/** A holiday of the State, on which nobody is reminded. */
public record QuietDay(LocalDate day, LocalizedText name) {}

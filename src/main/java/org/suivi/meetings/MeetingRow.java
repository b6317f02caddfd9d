package org.suivi.meetings;

import java.time.LocalDate;
import org.suivi.shared.LocalizedText;

/** A meeting in the list, with how many of its action points are open. */
public record MeetingRow(long id, LocalizedText title, LocalDate heldOn, int items, int points, int open) {}

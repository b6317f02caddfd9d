package org.suivi.matching;

import java.time.LocalDate;

/**
 * Whether a record takes part in matching, and how fresh it is.
 *
 * @param confirmed when its owner last said that it holds
 */
public record Standing(boolean isLive, LocalDate confirmed) {}

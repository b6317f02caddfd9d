package org.suivi.indicators;

import java.time.Instant;

/**
 * Where an indicator stood at first: a settled value that somebody chose, and why.
 *
 * @param value as it was when chosen; not current any more when it was corrected since
 */
public record Baseline(IndicatorValue value, String reason, String by, Instant at) {}

package org.suivi.plans;

import java.time.LocalDate;

/** A plan as it stands on a day of its State: what is late depends on the day. */
public record PlanOn(long plan, LocalDate day) {}

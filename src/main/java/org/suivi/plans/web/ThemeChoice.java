package org.suivi.plans.web;

import java.util.List;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanTheme;

/** A plan with the themes that an action of it can stand under. */
public record ThemeChoice(Plan plan, List<PlanTheme> themes) {}

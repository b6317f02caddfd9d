package org.suivi.coordination;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/**
 * Makes a one-time link.
 *
 * @param organisation in whose name is answered; null for the institution of whoever makes it, or the lead
 * @param forWhom the person to whom it is handed
 * @param days for which it works
 */
public record MakeAnswerLink(ToldOn on, @Nullable Long organisation, String forWhom, Language language, int days) {}

package org.suivi.coordination.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.suivi.coordination.MakeAnswerLink;
import org.suivi.coordination.ToldOn;
import org.suivi.shared.Language;

/** To whom a one-time link is to be handed, and for how long; of recommendation and action there is one. */
public record AnswerLinkForm(
        @Nullable Long recommendation,
        @Nullable Long action,
        @Nullable Long organisation,
        @BindParam("for-whom") @Nullable String forWhom,
        @Nullable String language,
        @Nullable Integer days) {

    private static final int USUAL_DAYS = 14;

    ToldOn on() {
        return ToldOn.of(recommendation, action);
    }

    MakeAnswerLink toCommand(Language reader) {
        return new MakeAnswerLink(on(), organisation, whom(), speaks(reader), forDays());
    }

    public String whom() {
        return forWhom == null ? "" : forWhom.strip();
    }

    public Language speaks(Language reader) {
        return Language.of(language).orElse(reader);
    }

    public int forDays() {
        return days == null ? USUAL_DAYS : days;
    }
}

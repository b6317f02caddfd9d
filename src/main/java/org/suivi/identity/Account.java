package org.suivi.identity;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/**
 * A person who can sign in.
 *
 * @param hasAccepted whether the person took the account over from whoever invited
 * @param hasTwoSteps whether a code is asked for after the password
 */
public record Account(
        long id,
        String email,
        String name,
        @Nullable Language language,
        boolean isOpen,
        boolean hasAccepted,
        boolean hasTwoSteps) {

    /** The language to write to the person in. */
    public Language reads() {
        return language == null ? Language.EN : language;
    }
}

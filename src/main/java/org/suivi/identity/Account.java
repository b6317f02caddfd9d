package org.suivi.identity;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/** A person who can sign in. */
public record Account(
        long id, String email, String name, @Nullable Language language, boolean isOpen) {}

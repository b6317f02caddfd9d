package org.suivi.identity;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/** What a person says about itself. */
public record Profile(String name, @Nullable Language language) {}

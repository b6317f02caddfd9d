package org.suivi.plans.web;

import org.jspecify.annotations.Nullable;
import org.suivi.plans.Delivery;

/** What a person told of an action and could not save; it stays in the forms of the page. */
public record Unsaved(
        @Nullable Delivery delivery,
        @Nullable String reason,
        @Nullable String remarks) {

    static final Unsaved NOTHING = new Unsaved(null, null, null);
}

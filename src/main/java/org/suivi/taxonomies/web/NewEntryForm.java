package org.suivi.taxonomies.web;

import org.jspecify.annotations.Nullable;

/** What is said of an entry only once, when it is added. */
public record NewEntryForm(@Nullable String code, @Nullable String category) {}

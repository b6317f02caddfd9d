package org.suivi.imports;

import org.jspecify.annotations.Nullable;

/** What one column means, by its heading; a text column also says its language. */
public record MappedColumn(
        String heading, MappedField field, @Nullable String language) {}

package org.suivi.taxonomies.web;

import org.jspecify.annotations.Nullable;
import org.suivi.taxonomies.AddReference;

/** What is said of an entry only once, when it is added. */
public record NewEntryForm(@Nullable String code, @Nullable String category) {

    AddReference with(EntryForm form) {
        return new AddReference(
                EntryForm.text(code), EntryForm.text(category), form.wording(), form.validity(), form.details());
    }
}

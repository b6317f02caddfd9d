package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.List;

/** Collects the names of fields that are empty still. */
public final class Missing {

    private final List<String> fields = new ArrayList<>();

    public Missing when(boolean isMissing, String field) {
        if (isMissing) {
            fields.add(field);
        }
        return this;
    }

    public List<String> fields() {
        return List.copyOf(fields);
    }
}

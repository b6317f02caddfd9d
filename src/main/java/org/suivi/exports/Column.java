package org.suivi.exports;

import java.util.regex.Pattern;

/** One column of an exported list: a key that programs can rely on, and a label for people in their language. */
public record Column(String key, String label, ColumnKind kind) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");

    public Column {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("A column key is lower case letters, digits and _: " + key);
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("The column " + key + " has no label");
        }
    }
}

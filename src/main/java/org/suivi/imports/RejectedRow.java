package org.suivi.imports;

import java.util.List;

/** A row that is no recommendation or cannot be read: the reason as a message key, and the row as it was written. */
public record RejectedRow(int row, String code, List<String> arguments, String raw) {

    public RejectedRow {
        arguments = List.copyOf(arguments);
    }
}

package org.suivi.taxonomies;

import java.util.Map;

/** Asks for a new entry of a reference list; the code is what files and addresses know it by. */
public record AddReference(
        String code, String category, Wording wording, Validity validity, Map<String, String> details) {

    public AddReference {
        code = code.strip();
    }
}

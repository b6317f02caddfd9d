package org.suivi.taxonomies;

import org.suivi.shared.Refused;

/** Asks for a new entry of a reference list; the code is what files and addresses know it by. */
public record AddReference(String code, String category, Wording wording, Validity validity) {

    public AddReference {
        code = code.strip();
        if (!code.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}")) {
            throw new Refused("reference.code.form");
        }
        if (wording.name().isEmpty()) {
            throw new Refused("reference.name.missing");
        }
    }
}

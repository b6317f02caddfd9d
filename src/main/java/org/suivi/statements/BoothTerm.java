package org.suivi.statements;

import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** A term that the secretariat keeps for the glossaries of all booths. */
public record BoothTerm(long id, LocalizedText words, int version) {

    Ref ref() {
        return new Ref("booth-term", id);
    }
}

package org.suivi.panels;

import org.suivi.shared.LocalizedText;

/** The texts of a concept note, in the languages there are. */
public record ConceptNote(
        LocalizedText mandate,
        LocalizedText objectives,
        LocalizedText format,
        LocalizedText outcome,
        LocalizedText documents) {

    static final ConceptNote EMPTY = new ConceptNote(
            LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY);
}

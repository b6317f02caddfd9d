package org.suivi.panels.web;

import org.jspecify.annotations.Nullable;
import org.suivi.panels.ConceptNote;
import org.suivi.panels.PanelPreparing;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** A concept note as entered in the language of the page; what is there in other languages stays. */
public record NoteForm(
        int version,
        @Nullable String mandate,
        @Nullable String objectives,
        @Nullable String format,
        @Nullable String outcome,
        @Nullable String documents) {

    static NoteForm of(PanelPreparing.Noted saved, Language language) {
        ConceptNote note = saved.note();
        return new NoteForm(
                saved.version(),
                note.mandate().exactly(language),
                note.objectives().exactly(language),
                note.format().exactly(language),
                note.outcome().exactly(language),
                note.documents().exactly(language));
    }

    NoteForm at(int savedVersion) {
        return new NoteForm(savedVersion, mandate, objectives, format, outcome, documents);
    }

    ConceptNote over(ConceptNote before, Language language) {
        return new ConceptNote(
                with(before.mandate(), language, mandate),
                with(before.objectives(), language, objectives),
                with(before.format(), language, format),
                with(before.outcome(), language, outcome),
                with(before.documents(), language, documents));
    }

    private static LocalizedText with(LocalizedText before, Language language, @Nullable String text) {
        return before.with(language, HeadForm.text(text));
    }

    /** Empty where nothing is entered. */
    public String shown(@Nullable String text) {
        return HeadForm.text(text);
    }
}

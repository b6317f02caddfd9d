package org.suivi.cooperation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.TranslationNotes.Note;
import org.suivi.cooperation.TranslationNotes.Piece;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * In which languages a record is there, and how each came about.
 *
 * @param about whose words these are
 * @param source the language it was written in; its words are the ones that hold
 * @param original what it says in that language, field by field
 * @param lines one for each other language
 */
public record Translated(About about, LocalizedText title, Language source, List<String> original, List<Line> lines) {

    public Translated {
        original = List.copyOf(original);
        lines = List.copyOf(lines);
    }

    /**
     * What has these words.
     *
     * @param path of its page, under which its languages are
     * @param form where its words are written
     * @param isPublic whether everybody may read it
     */
    public record About(String number, String path, String form, int version, boolean isPublic) {

        static About of(HouseRecord record) {
            return new About(
                    record.number(),
                    record.entity().path() + "/" + record.id(),
                    record.writing(),
                    record.version(),
                    record.level() == Level.PUBLIC);
        }
    }

    /**
     * One language.
     *
     * @param missing how many texts of the original are not there in it
     * @param status null where nobody said it, or there is no text
     * @param isOld whether the original was changed since
     * @param by who translated last; null where nobody did, or nobody of here
     */
    public record Line(
            Language language,
            boolean isThere,
            int missing,
            @Nullable TextStatus status,
            boolean isOld,
            @Nullable String by,
            @Nullable Instant at) {}

    static Translated of(About about, Language source, Map<String, LocalizedText> words, Map<Piece, Note> notes) {
        List<Line> lines = Arrays.stream(Language.values())
                .filter(language -> language != source)
                .map(language -> line(language, source, words, notes))
                .toList();
        List<String> original = words.values().stream()
                .map(text -> text.exactly(source))
                .filter(Objects::nonNull)
                .toList();
        return new Translated(about, words.getOrDefault("title", LocalizedText.EMPTY), source, original, lines);
    }

    /** Where its words are written in a language. */
    public String writing(Language language) {
        return about.form() + "?lang=" + language.code();
    }

    private static Line line(
            Language language, Language source, Map<String, LocalizedText> words, Map<Piece, Note> notes) {
        int missing = 0;
        boolean isOld = false;
        boolean isUnsaid = false;
        List<Note> told = new ArrayList<>();
        for (Map.Entry<String, LocalizedText> field : words.entrySet()) {
            String original = field.getValue().exactly(source);
            if (field.getValue().exactly(language) == null) {
                missing += original == null ? 0 : 1;
                continue;
            }
            Note note = notes.get(new Piece(field.getKey(), language));
            isUnsaid |= note == null;
            if (note != null) {
                told.add(note);
                isOld |= !note.source().equals(TranslationNotes.hash(original));
            }
        }
        Note last = told.stream().max(Comparator.comparing(Note::at)).orElse(null);
        return new Line(
                language,
                isUnsaid || last != null,
                missing,
                status(told, isUnsaid),
                isOld,
                last == null || last.translator().isEmpty() ? null : last.translator(),
                last == null ? null : last.at());
    }

    /** The one that asks for most care. */
    private static @Nullable TextStatus status(List<Note> told, boolean isUnsaid) {
        TextStatus least =
                told.stream().map(Note::status).min(Comparator.naturalOrder()).orElse(null);
        return isUnsaid && least != TextStatus.MACHINE ? null : least;
    }
}

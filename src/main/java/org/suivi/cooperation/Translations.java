package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.TranslationNotes.Note;
import org.suivi.cooperation.TranslationNotes.Piece;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/** The front door to the languages of records: how each text came about, and what the owner still has to translate. */
@Service
@Transactional(readOnly = true)
public class Translations {

    private final HouseStore store;
    private final TranslationNotes notes;
    private final Sight sight;
    private final ApplicationEventPublisher events;

    Translations(HouseStore store, TranslationNotes notes, Sight sight, ApplicationEventPublisher events) {
        this.store = store;
        this.notes = notes;
        this.sight = sight;
        this.events = events;
    }

    /**
     * The languages of a record, for its reader.
     *
     * @param seesPeople whether the reader is told who translated
     */
    public record Seen(Translated translated, boolean mayMark, boolean seesPeople) {}

    public Seen of(Actor actor, Entity entity, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, entity, id);
        return new Seen(
                translated(List.of(record)).get(0),
                record.isTranslatableBy(reader),
                reader.seesRestricted(entity, record.party()));
    }

    /**
     * How the words in a language came about.
     *
     * @param version of the record that was looked at
     */
    public record Mark(int version, Language language, TextStatus status) {}

    /** Says how all that is there in a language came about, seen beside the original as it is now. */
    @Transactional
    public void mark(Actor actor, Entity entity, long id, Mark mark) {
        Language language = mark.language();
        TextStatus status = mark.status();
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, entity, id);
        if (!record.isTranslatableBy(reader)) {
            throw new NotAllowed("problem.not-allowed");
        }
        record.mustBe(mark.version());
        Language source = translated(List.of(record)).get(0).source();
        List<Map.Entry<String, LocalizedText>> there = notes.words(record.content()).entrySet().stream()
                .filter(field -> field.getValue().exactly(language) != null)
                .toList();
        if (language == source || there.isEmpty()) {
            throw new Refused("translation.nothing");
        }
        there.forEach(field -> notes.keep(
                actor.name(),
                id,
                new Piece(field.getKey(), language),
                status,
                field.getValue().exactly(source)));
        store.renew(id);
        events.publishEvent(new TranslationMarked(
                actor, entity.ref(id), Map.of("language", language.code(), "translated", status.code())));
    }

    /** What the parties of the actor can write in other languages. */
    public List<Translated> own(Actor actor) {
        Reader reader = sight.of(actor);
        return translated(Arrays.stream(Entity.values())
                .flatMap(entity -> store.ownOf(reader, entity).stream())
                .filter(record -> record.isTranslatableBy(reader))
                .toList());
    }

    /** A draft without a title has no language yet and counts as written in that of the program. */
    private List<Translated> translated(List<HouseRecord> records) {
        List<Long> ids = records.stream().map(HouseRecord::id).toList();
        Map<Long, Language> sources = notes.sources(ids);
        Map<Long, Map<Piece, Note>> all = notes.of(ids);
        List<Translated> translated = new ArrayList<>();
        for (HouseRecord record : records) {
            translated.add(Translated.of(
                    record,
                    sources.getOrDefault(record.id(), Language.EN),
                    notes.words(record.content()),
                    all.getOrDefault(record.id(), Map.of())));
        }
        return translated;
    }
}

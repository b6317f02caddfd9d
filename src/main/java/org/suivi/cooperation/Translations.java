package org.suivi.cooperation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;

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
        notes.mark(actor, id, record.content(), language, status);
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

    private List<Translated> translated(List<HouseRecord> records) {
        Map<Long, HouseRecord> known = new LinkedHashMap<>();
        Map<Long, Translated.About> subjects = new LinkedHashMap<>();
        records.forEach(record -> {
            known.put(record.id(), record);
            subjects.put(record.id(), Translated.About.of(record));
        });
        return List.copyOf(notes.translated(
                        subjects, id -> Objects.requireNonNull(known.get(id)).content())
                .values());
    }
}

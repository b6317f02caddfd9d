package org.suivi.practices;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.HouseStore;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.PracticeState;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.RecordState;
import org.suivi.cooperation.Sight;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Taxonomies;
import tools.jackson.databind.ObjectMapper;

/** The front door to writing many short practices or offers in one sitting. */
@Service
@Transactional
public class Workshop {

    private final Sight sight;
    private final HouseStore store;
    private final Practices practices;
    private final Offers offers;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final Mechanisms mechanisms;
    private final Messages messages;
    private final ObjectMapper json;

    Workshop(
            Sight sight,
            HouseStore store,
            Practices practices,
            Offers offers,
            Parties parties,
            Taxonomies taxonomies,
            Mechanisms mechanisms,
            Messages messages,
            ObjectMapper json) {
        this.sight = sight;
        this.store = store;
        this.practices = practices;
        this.offers = offers;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.mechanisms = mechanisms;
        this.messages = messages;
        this.json = json;
    }

    /**
     * In whose name, of what, in which language, and whether they are submitted at once.
     *
     * @param submits with the owner's word that nobody is named or can be harmed by any of them
     */
    public record Sitting(WorkshopKind kind, long party, Language language, boolean submits) {}

    /** Those in whose name the actor may write. */
    @Transactional(readOnly = true)
    public List<Party> parties(Actor actor, WorkshopKind kind) {
        return parties.actedForBy(actor, kind.permission());
    }

    public WorkshopChoices choices(Language language) {
        var names = new WorkshopChoices.Names(taxonomies.vocabulary(), mechanisms.directory(), parties.all(), messages);
        return new WorkshopChoices(names, language);
    }

    /** What would become of the entries; nothing is written. Blank ones are left out. */
    @Transactional(readOnly = true)
    public List<WorkshopEntry> read(Actor actor, Sitting sitting, List<WorkshopEntry> filled) {
        checkParty(actor, sitting);
        var reading = new WorkshopReading(
                sitting.kind(), sitting.language(), choices(sitting.language()), known(actor, sitting));
        return reading.read(filled.stream().filter(entry -> !entry.isBlank()).toList());
    }

    /** Writes the whole ones and answers all, as they were read. */
    public List<WorkshopEntry> save(Actor actor, Sitting sitting, List<WorkshopEntry> filled) {
        List<WorkshopEntry> read = read(actor, sitting, filled);
        write(actor, sitting, read);
        return read;
    }

    /** Writes the whole ones of those that were read, and answers their keys. */
    List<Long> write(Actor actor, Sitting sitting, List<WorkshopEntry> read) {
        List<Long> written = new ArrayList<>();
        for (WorkshopEntry entry : read) {
            if (entry.content() instanceof Practice practice) {
                written.add(write(actor, sitting, practice));
            } else if (entry.content() instanceof Offer offer) {
                written.add(write(actor, sitting, offer));
            }
        }
        return written;
    }

    /**
     * A record that was written here once.
     *
     * @param isUntouched whether it is the draft still that it was then
     */
    public record Made(HouseRecord record, LocalizedText title, boolean isUntouched) {}

    /** What some records became that the actor keeps; those that were laid aside are left out. */
    List<Made> made(Actor actor, WorkshopKind kind, List<Long> ids) {
        List<Made> made = new ArrayList<>();
        for (HouseRecord record : kept(actor, kind)) {
            if (ids.contains(record.id())) {
                boolean isUntouched = (record.state() == PracticeState.DRAFT || record.state() == OfferState.DRAFT)
                        && record.version() == 0;
                made.add(new Made(record, title(kind, record), isUntouched));
            }
        }
        return made;
    }

    /** Lays drafts aside. */
    void layAside(Actor actor, List<Made> drafts) {
        Reader reader = sight.of(actor);
        for (Made draft : drafts) {
            HouseRecord record = draft.record();
            RecordState aside = record.state() == PracticeState.DRAFT ? PracticeState.DISCARDED : OfferState.DISCARDED;
            store.move(reader, record, aside, Why.NONE);
        }
    }

    private long write(Actor actor, Sitting sitting, Practice practice) {
        Practice.Terms terms = practice.terms();
        var told = new Practice(
                practice.words(),
                practice.what(),
                practice.proof(),
                practice.story(),
                new Practice.Terms(terms.source(), null, null, false, sitting.submits(), null, terms.links()));
        long id = practices.begin(actor, sitting.party(), told);
        if (sitting.submits()) {
            practices.move(actor, id, Step.to(PracticeState.SUBMITTED, 0));
        }
        return id;
    }

    private long write(Actor actor, Sitting sitting, Offer offer) {
        long id = offers.begin(actor, sitting.party(), offer);
        if (sitting.submits()) {
            offers.move(actor, id, 0, OfferState.SUBMITTED, null);
        }
        return id;
    }

    private void checkParty(Actor actor, Sitting sitting) {
        if (parties(actor, sitting.kind()).stream().noneMatch(party -> party.id() == sitting.party())) {
            throw new Refused("house.no-party");
        }
    }

    private List<LocalizedText> known(Actor actor, Sitting sitting) {
        List<LocalizedText> titles = new ArrayList<>();
        for (HouseRecord record : kept(actor, sitting.kind())) {
            if (record.party() == sitting.party()) {
                titles.add(title(sitting.kind(), record));
            }
        }
        return titles;
    }

    /** What was laid aside may be told again. */
    private List<HouseRecord> kept(Actor actor, WorkshopKind kind) {
        return store.ownOf(sight.of(actor), kind.entity()).stream()
                .filter(record -> !record.state().code().equals(RecordState.ASIDE))
                .toList();
    }

    private LocalizedText title(WorkshopKind kind, HouseRecord record) {
        return kind == WorkshopKind.PRACTICE
                ? json.readValue(record.content(), Practice.class).words().title()
                : json.readValue(record.content(), Offer.class).words().title();
    }
}

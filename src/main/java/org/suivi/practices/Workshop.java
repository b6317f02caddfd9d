package org.suivi.practices;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.HouseStore;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.PracticeState;
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
        for (WorkshopEntry entry : read) {
            if (entry.content() instanceof Practice practice) {
                write(actor, sitting, practice);
            } else if (entry.content() instanceof Offer offer) {
                write(actor, sitting, offer);
            }
        }
        return read;
    }

    private void write(Actor actor, Sitting sitting, Practice practice) {
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
    }

    private void write(Actor actor, Sitting sitting, Offer offer) {
        long id = offers.begin(actor, sitting.party(), offer);
        if (sitting.submits()) {
            offers.move(actor, id, 0, OfferState.SUBMITTED, null);
        }
    }

    private void checkParty(Actor actor, Sitting sitting) {
        if (parties(actor, sitting.kind()).stream().noneMatch(party -> party.id() == sitting.party())) {
            throw new Refused("house.no-party");
        }
    }

    private List<LocalizedText> known(Actor actor, Sitting sitting) {
        List<LocalizedText> titles = new ArrayList<>();
        for (HouseRecord record : store.ownOf(sight.of(actor), sitting.kind().entity())) {
            if (record.party() == sitting.party()) {
                titles.add(title(sitting.kind(), record));
            }
        }
        return titles;
    }

    private LocalizedText title(WorkshopKind kind, HouseRecord record) {
        return kind == WorkshopKind.PRACTICE
                ? json.readValue(record.content(), Practice.class).words().title()
                : json.readValue(record.content(), Offer.class).words().title();
    }
}

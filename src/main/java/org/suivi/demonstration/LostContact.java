package org.suivi.demonstration;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Contacts;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.identity.Account;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.webhooks.Webhook;
import org.suivi.webhooks.Webhooks;

/** What cannot be reached: a party whose only contact has left, and a program that does not take its messages. */
@Component
@Order(10)
class LostContact implements Chapter {

    private static final String PARTY = "demo-college";

    private final BetweenCountries between;
    private final Offers offers;
    private final HouseList house;
    private final Contacts contacts;
    private final Webhooks webhooks;

    LostContact(BetweenCountries between, Offers offers, HouseList house, Contacts contacts, Webhooks webhooks) {
        this.between = between;
        this.offers = offers;
        this.house = house;
        this.contacts = contacts;
        this.webhooks = webhooks;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        Account gone = between.joins("Ivo Brandt", new Party.Draft(PARTY, PartyKind.CIVIL_SOCIETY, college(), ""));
        offer(between.actor(gone));
        contacts.cameBack(between.person(Role.CLEARING_HOUSE_DESK), gone.email());
        Actor provider = between.person(Role.ASSISTANCE_PROVIDER);
        webhooks.begin(provider, "https://hooks.exampleland.example/suivi", List.of("need", "match"));
        webhooks.of(provider).stream().map(Webhook::id).forEach(id -> webhooks.test(provider, id));
    }

    /** The same words as those of the first offer that is open to all. */
    private void offer(Actor actor) {
        Actor desk = between.person(Role.CLEARING_HOUSE_DESK);
        var active = new HouseFilter("", Map.of(), false, false, 1);
        long like = house.rows(desk, Entity.OFFER, active, 1, 1).get(0).id();
        long id = offers.begin(
                actor, between.party(PARTY).id(), offers.withId(desk, like).offer());
        offers.move(actor, id, 0, OfferState.SUBMITTED, null);
        offers.move(desk, id, offers.withId(desk, id).record().version(), OfferState.ACTIVE, null);
    }

    private static LocalizedText college() {
        return Cast.names(
                "College of Human Rights (invented)",
                "Collège des droits de l’homme (inventé)",
                "Colegio de Derechos Humanos (inventado)",
                "Колледж по правам человека (вымышленный)",
                "كلية حقوق الإنسان (خيالية)",
                "人权学院（虚构）");
    }
}

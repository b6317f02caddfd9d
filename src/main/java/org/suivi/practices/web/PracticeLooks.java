package org.suivi.practices.web;

import org.springframework.stereotype.Component;
import org.suivi.cooperation.web.HouseLook;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.parties.Parties;
import org.suivi.taxonomies.Taxonomies;

/** Makes the look of a page. */
@Component
class PracticeLooks {

    private final Taxonomies taxonomies;
    private final Parties parties;
    private final Mechanisms mechanisms;

    PracticeLooks(Taxonomies taxonomies, Parties parties, Mechanisms mechanisms) {
        this.taxonomies = taxonomies;
        this.parties = parties;
        this.mechanisms = mechanisms;
    }

    PracticeLook now() {
        return new PracticeLook(new HouseLook(taxonomies.vocabulary(), parties.all(), mechanisms.directory()));
    }
}

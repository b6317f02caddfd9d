package org.suivi.cooperation.web;

import org.springframework.stereotype.Component;
import org.suivi.parties.Parties;
import org.suivi.taxonomies.Taxonomies;

/** Makes the look of a page. */
@Component
class HouseLooks {

    private final Taxonomies taxonomies;
    private final Parties parties;

    HouseLooks(Taxonomies taxonomies, Parties parties) {
        this.taxonomies = taxonomies;
        this.parties = parties;
    }

    HouseLook now() {
        return new HouseLook(taxonomies.vocabulary(), parties.all());
    }
}

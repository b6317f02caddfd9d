package org.suivi.assistance.web;

import org.springframework.stereotype.Component;
import org.suivi.cooperation.web.HouseLook;
import org.suivi.cooperation.web.HouseLooks;
import org.suivi.parties.Parties;
import org.suivi.taxonomies.Taxonomies;

/** Makes the look of a page. */
@Component
class ProjectLooks {

    private final Taxonomies taxonomies;
    private final Parties parties;
    private final HouseLooks houses;

    ProjectLooks(Taxonomies taxonomies, Parties parties, HouseLooks houses) {
        this.taxonomies = taxonomies;
        this.parties = parties;
        this.houses = houses;
    }

    /** How the forms of all records are read beside each other. */
    HouseLook house() {
        return houses.now();
    }

    ProjectLook now() {
        return ProjectLook.of(taxonomies.vocabulary(), parties.all());
    }
}

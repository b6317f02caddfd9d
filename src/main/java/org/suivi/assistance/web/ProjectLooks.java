package org.suivi.assistance.web;

import org.springframework.stereotype.Component;
import org.suivi.parties.Parties;
import org.suivi.taxonomies.Taxonomies;

/** Makes the look of a page. */
@Component
class ProjectLooks {

    private final Taxonomies taxonomies;
    private final Parties parties;

    ProjectLooks(Taxonomies taxonomies, Parties parties) {
        this.taxonomies = taxonomies;
        this.parties = parties;
    }

    ProjectLook now() {
        return ProjectLook.of(taxonomies.vocabulary(), parties.all());
    }
}

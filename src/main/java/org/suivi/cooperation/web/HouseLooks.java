package org.suivi.cooperation.web;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Freshness;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.parties.Parties;
import org.suivi.taxonomies.Taxonomies;

/** Makes the look of a page. */
@Component
@NamedInterface("look")
public class HouseLooks {

    private final Taxonomies taxonomies;
    private final Parties parties;
    private final Mechanisms mechanisms;
    private final Freshness freshness;

    HouseLooks(Taxonomies taxonomies, Parties parties, Mechanisms mechanisms, Freshness freshness) {
        this.taxonomies = taxonomies;
        this.parties = parties;
        this.mechanisms = mechanisms;
        this.freshness = freshness;
    }

    public HouseLook now() {
        return new HouseLook(taxonomies.vocabulary(), parties.all(), mechanisms.directory(), freshness);
    }
}

package org.suivi.assistance;

import java.util.Locale;

/** What lists of projects are narrowed by. */
public enum ProjectFacet {
    STATE("p.state = :state"),
    STANDING("p.standing = :standing"),
    THEME("p.themes @> array[:theme::int]"),
    FUNCTION("p.functions @> array[:function::int]"),
    MODALITY("p.modalities @> array[:modality::int]"),
    COUNTRY("p.recipient_id = :country"),
    /** Who provides. */
    PARTY("exists (select 1 from project_party x where x.project_id = p.id and x.party_id = :party"
            + " and x.role not in ('recipient', 'beneficiary'))");

    private final String condition;

    ProjectFacet(String condition) {
        this.condition = condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    /** Whether its values are keys. */
    boolean isOfKeys() {
        return this != STATE && this != STANDING;
    }
}

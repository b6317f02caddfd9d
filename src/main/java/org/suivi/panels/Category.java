package org.suivi.panels;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** As what somebody asks for the floor, in the order in which the Council's reports name speakers. */
public enum Category {
    MEMBER_STATE,
    OBSERVER_STATE,
    UN_ENTITY,
    IGO,
    NHRI_A,
    NGO_ECOSOC,
    PANELLIST,
    OTHER;

    /** Those who can stand on a list of speakers. */
    public static final Set<Category> OF_THE_FLOOR =
            EnumSet.of(MEMBER_STATE, OBSERVER_STATE, UN_ENTITY, IGO, NHRI_A, NGO_ECOSOC, OTHER);

    public static final Set<Category> STATES = EnumSet.of(MEMBER_STATE, OBSERVER_STATE);

    /** Its place in the order of the Council's reports, in which the constants stand. */
    @SuppressWarnings("EnumOrdinal") // not kept anywhere
    int inReports() {
        return ordinal();
    }

    public boolean isOfStates() {
        return this == MEMBER_STATE || this == OBSERVER_STATE;
    }

    /** National institutions and organizations say at the desk that they are in the room, before they are on the list. */
    public boolean confirmsAtTheDesk() {
        return this == NHRI_A || this == NGO_ECOSOC;
    }

    /** As in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

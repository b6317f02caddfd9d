package org.suivi.shared;

/** What an actor may do, in one national system or between countries; each endpoint declares exactly one with {@code @Needs}. */
public enum Permission {
    /** Open to everyone, signed in or not: sign-in pages, assets, the front page. */
    NOTHING,
    /** One's own account: needs a signed-in person, no role. */
    OWN_ACCOUNT,
    /** Reading what a system shows in public, when the system is public or the actor has a role in it. */
    READ_PUBLISHED,
    /** Reading what the State and the NHRI keep among themselves in a system. */
    READ,
    /** Reading what only the secretariat may see. */
    READ_RESTRICTED,
    /** Saved views and other things of one's own inside a system. */
    KEEP_OWN_VIEWS,
    /** Changing recommendations: position, tags, titles, asks, relations, clusters. */
    EDIT_RECORDS,
    /** Telling what one's own institution does and measures; the door checks that it is the institution's. */
    CONTRIBUTE,
    /** Assessing what was achieved, in the name of one's own organisation. */
    ASSESS,
    /** Importing files and undoing imports. */
    IMPORT,
    /** Settings, organisations, people and the public switch of one system. */
    MANAGE_SYSTEM,
    /** Reading the audit log of one system. */
    READ_AUDIT,
    /** The installation itself: reference data, systems, administrators. */
    ADMINISTER,
    /** Reading what States and organisations share with all who take part in the clearing house. */
    READ_ASSISTANCE(true),
    /** Writing drafts of needs and challenges, which the national focal point then approves. */
    DRAFT_ASSISTANCE(true),
    /** Asking for assistance in the name of one's own State. */
    ASK_FOR_ASSISTANCE(true),
    /** Offering assistance, and telling of it, in the name of one's own State or organisation. */
    OFFER_ASSISTANCE(true),
    /** Saying how assistance was received, in the name of those who were helped or for whom it was. */
    ASSESS_ASSISTANCE(true),
    /** Telling what worked, and that one used what worked elsewhere, in the name of one's own State or organisation. */
    SHARE_PRACTICES(true),
    /**
     * Telling what stands in the way in a State, and commenting on challenges and needs, in the name of one's own institution or
     * organisation; never of a State.
     */
    RAISE_CHALLENGES(true),
    /** The desk of the clearing house: triage, proposals, moderation. */
    RUN_CLEARING_HOUSE(true),
    /** Reading the log of the clearing house, and opening in it what is sealed; each opening is an entry of the log itself. */
    AUDIT_CLEARING_HOUSE(true),
    /** Seeing what the boards of the clearing house add up to over all States, in sums that name nobody and say nothing small. */
    READ_ALL_FIGURES(true),
    /** Coordinating the assistance that goes to a country. */
    COORDINATE_ASSISTANCE(true),
    /** Preparing and running panel discussions. */
    RUN_PANELS(true),
    /** Asking for the floor in the name of one's own delegation. */
    SPEAK_IN_PANELS(true),
    /** Reading what the secretariat of the Council posts for the missions. */
    READ_EXTRANET(true);

    private final boolean isBetweenCountries;

    Permission() {
        this(false);
    }

    Permission(boolean isBetweenCountries) {
        this.isBetweenCountries = isBetweenCountries;
    }

    /** Whether a role that a person has in a national system gives this permission outside it too, on the pages of all countries. */
    public boolean isBetweenCountries() {
        return isBetweenCountries;
    }
}

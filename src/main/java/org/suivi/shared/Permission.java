package org.suivi.shared;

/** What an actor may do in one national system; each endpoint declares exactly one with {@code @Needs}. */
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
    ADMINISTER
}

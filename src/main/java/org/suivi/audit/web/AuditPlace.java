package org.suivi.audit.web;

/** Which log a page shows: the whole one of a system or of the installation, or that of the clearing house to its auditor. */
public enum AuditPlace {
    WHOLE("/audit", "audit.title", "audit.intro", "audit.what.hint"),
    HOUSE("/clearing-house/log", "audit.house", "audit.house.intro", "audit.house.what.hint");

    private final String path;
    private final String title;
    private final String intro;
    private final String hint;

    AuditPlace(String path, String title, String intro, String hint) {
        this.path = path;
        this.title = title;
        this.intro = intro;
        this.hint = hint;
    }

    public String path() {
        return path;
    }

    /** Message key. */
    public String title() {
        return title;
    }

    /** Message key. */
    public String intro() {
        return intro;
    }

    /** Message key of how a thing is asked for. */
    public String hint() {
        return hint;
    }
}

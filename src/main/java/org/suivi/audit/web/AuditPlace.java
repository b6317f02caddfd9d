package org.suivi.audit.web;

/** Which log a page shows: the whole one of a system or of the installation, or that of the clearing house to its auditor. */
public enum AuditPlace {
    WHOLE("/audit", "audit.title", "audit.intro"),
    HOUSE("/clearing-house/log", "audit.house", "audit.house.intro");

    private final String path;
    private final String title;
    private final String intro;

    AuditPlace(String path, String title, String intro) {
        this.path = path;
        this.title = title;
        this.intro = intro;
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
}

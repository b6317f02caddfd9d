package org.suivi.assistance;

import java.util.Locale;

/** What lists of projects are narrowed to beside their facets; the figures of pages open lists with them. */
public enum ProjectOnly {
    /** What both sides stand by, or the desk lets count, and was not cancelled. */
    COUNTS("p.standing in ('confirmed', 'one-sided') and p.state <> 'cancelled'", "country.counted"),
    /** What one side tells and the other did not confirm. */
    REPORTED("p.standing in ('unconfirmed', 'disputed')", "country.reported"),
    /** What names an outcome of the cooperation framework of the United Nations. */
    FRAMEWORK("p.content -> 'origin' ->> 'unsdcf' <> ''", "country.framework"),
    /** What people still work on. */
    LIVE("p.state in ('agreed', 'planned', 'active', 'suspended')", "project.live"),
    /** What there was no news of for long. */
    SILENT("p.state in ('active', 'suspended') and p.last_heard <= :silentSince", "project.silent");

    private final String condition;
    private final String key;

    ProjectOnly(String condition, String key) {
        this.condition = condition;
        this.key = key;
    }

    /** In addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of what they are called. */
    public String key() {
        return key;
    }

    /** On a row of {@code assistance_project} under the name p. */
    String condition() {
        return condition;
    }
}

package org.suivi.assistance;

import java.util.Locale;

/** Who makes a step of a project. */
public enum ProjectMover {
    /** The recipient, or one of those who provide. */
    PARTIES,
    RECIPIENT,
    /** What happens to its assessment. */
    ASSESSMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.suivi.matching;

/** How a score reads for people. */
public enum Band {
    STRONG,
    POSSIBLE,
    HIDDEN
}

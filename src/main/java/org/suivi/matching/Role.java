package org.suivi.matching;

/** What one party brings to a match of several. */
public enum Role {
    EXPERTISE,
    FUNDING,
    LANGUAGE_HOSTING
}

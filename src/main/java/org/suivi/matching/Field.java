package org.suivi.matching;

/** A field of a need or offer that its owner may keep to few: explanations must not give it away. */
public enum Field {
    THEMES,
    FUNCTIONS,
    MODALITIES,
    LINKS,
    LANGUAGES,
    WINDOW,
    QUANTITY,
    FUNDING,
    PREFERENCE,
    ELIGIBILITY,
    CONSENT,
    RATINGS,
    TEXT
}

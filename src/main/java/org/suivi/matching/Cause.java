package org.suivi.matching;

/** Why a need finds no offer: what would have to be mobilised. */
public enum Cause {
    NO_OFFER_IN_THEME,
    WRONG_FUNCTION,
    LANGUAGE,
    ELIGIBILITY,
    CAPACITY,
    FUNDING,
    TIME,
    CONSENT_BLOCKED
}

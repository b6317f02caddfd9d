package org.suivi.matching;

/** For whom something is explained. */
public enum Viewer {
    NEED_OWNER,
    PROVIDER,
    DESK,
    OTHERS;

    boolean maySeeAllOfTheNeed() {
        return this == NEED_OWNER || this == DESK;
    }

    boolean maySeeAllOfTheOffer() {
        return this == PROVIDER || this == DESK;
    }
}

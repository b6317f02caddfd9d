package org.suivi.proceedings;

import java.util.Locale;
import java.util.Set;

/** Where a paper stands on its way out; nothing is posted that two persons have not read. */
public enum PaperState {
    DRAFT,
    REVIEWED,
    CLEARED,
    POSTED;

    Set<PaperState> next() {
        return switch (this) {
            case DRAFT -> Set.of(REVIEWED);
            case REVIEWED -> Set.of(CLEARED, DRAFT);
            case CLEARED -> Set.of(POSTED, DRAFT);
            case POSTED -> Set.of(DRAFT);
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

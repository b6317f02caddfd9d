package org.suivi.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a webhook can tell of. */
public enum HookKind {
    NEED("need"),
    OFFER("offer"),
    CHALLENGE("challenge"),
    PRACTICE("practice"),
    MATCH("match"),
    PROJECT("project"),
    ASSESSMENT("project_assessment"),
    OVERLAP("overlap");

    private final String entity;

    HookKind(String entity) {
        this.entity = entity;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<HookKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The one whose transitions are kept under this word. */
    static Optional<HookKind> ofEntity(String entity) {
        return Arrays.stream(values())
                .filter(kind -> kind.entity.equals(entity))
                .findFirst();
    }
}

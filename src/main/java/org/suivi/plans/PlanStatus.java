package org.suivi.plans;

import java.util.Locale;

/** Whether a plan stands as it was approved, or is being worked on towards its first or next version. */
public enum PlanStatus {
    DRAFT,
    APPROVED;

    /** As in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

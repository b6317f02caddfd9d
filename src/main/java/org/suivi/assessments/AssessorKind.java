package org.suivi.assessments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.identity.Role;
import org.suivi.recommendations.Facet;

/** Whose voice an assessment is. */
public enum AssessorKind {
    STATE(Role.SECRETARIAT),
    NHRI(Role.NHRI),
    CIVIL_SOCIETY(Role.CIVIL_SOCIETY),
    /** Graded in the mechanism's own document, which the secretariat records word for word. */
    MECHANISM(null);

    private final @Nullable Role role;

    AssessorKind(@Nullable Role role) {
        this.role = role;
    }

    /** As in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where lists of recommendations are narrowed by what it found. */
    public Facet facet() {
        return switch (this) {
            case STATE -> Facet.RESULT_STATE;
            case NHRI -> Facet.RESULT_NHRI;
            case CIVIL_SOCIETY -> Facet.RESULT_CIVIL_SOCIETY;
            case MECHANISM -> Facet.RESULT_MECHANISM;
        };
    }

    public static Optional<AssessorKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The voice of those in a role; nobody speaks as a mechanism. */
    static Optional<AssessorKind> ofRole(String role) {
        return Arrays.stream(values())
                .filter(kind -> kind.role != null && kind.role.code().equals(role))
                .findFirst();
    }
}

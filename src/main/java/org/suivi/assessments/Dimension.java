package org.suivi.assessments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.suivi.recommendations.Facet;

/** What results are counted by; its code stands in addresses and message keys. */
public enum Dimension {
    MECHANISM(Facet.MECHANISM),
    THEME(Facet.THEME),
    PERSON(Facet.PERSON),
    GOAL(Facet.GOAL),
    /** The year in which the assessment was published. */
    YEAR(Facet.YEAR);

    /** Stands for recommendations of which the dimension says nothing. */
    public static final String UNKNOWN = "-";

    private final Facet facet;

    Dimension(Facet facet) {
        this.facet = facet;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its values have their names. */
    public Facet facet() {
        return facet;
    }

    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}

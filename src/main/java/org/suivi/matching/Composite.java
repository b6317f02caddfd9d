package org.suivi.matching;

import java.util.List;

/** A proposal of two or three parties, each of which has to consent: one has the expertise, the others what it lacks. */
public record Composite(List<Part> parts, double score, Band band) {

    /**
     * One party and what it brings.
     *
     * @param facet how far it fills the gap it is there for, between 0 and 1
     */
    public record Part(Role role, Match match, double facet) {}

    public Composite {
        parts = List.copyOf(parts);
    }
}

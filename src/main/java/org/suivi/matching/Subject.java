package org.suivi.matching;

import java.util.List;
import java.util.Set;

/**
 * What help is about and what kind of change it makes.
 *
 * @param recommendations recommendations and actions it is linked with
 * @param instruments treaties and bodies it is linked with, directly or through its recommendations
 */
public record Subject(
        List<ThemePath> themes, Set<String> functions, Set<String> recommendations, Set<String> instruments) {

    public Subject {
        themes = List.copyOf(themes);
        functions = Set.copyOf(functions);
        recommendations = Set.copyOf(recommendations);
        instruments = Set.copyOf(instruments);
    }

    boolean isLinked() {
        return !recommendations.isEmpty() || !instruments.isEmpty();
    }

    Subject linkedWith(Subject other) {
        return new Subject(themes, functions, other.recommendations, other.instruments);
    }
}

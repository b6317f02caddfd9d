package org.suivi.matching;

import java.util.List;

/** A theme by its place in the tree, from the cluster down, so that near themes count as near. */
public record ThemePath(List<String> steps) {

    public ThemePath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a theme has a place in the tree");
        }
    }

    /** "justice/prisons/women": the cluster first. */
    public static ThemePath of(String path) {
        return new ThemePath(List.of(path.split("/")));
    }

    /** The theme itself, as vocabularies know it. */
    public String id() {
        return steps.get(steps.size() - 1);
    }

    /** How far this needed theme is covered by an offered one; not symmetric, because it is the need that has to be covered. */
    double coveredBy(ThemePath offered, Weights.ThemeSimilarity similarity) {
        int common = commonWith(offered);
        int own = steps.size();
        int others = offered.steps.size();
        if (common == 0) {
            return 0;
        }
        if (common == own) {
            return others == own ? similarity.same() : similarity.narrower();
        }
        if (common == others && others == own - 1) {
            return similarity.parent();
        }
        return common == own - 1 && others == own ? similarity.sibling() : similarity.cluster();
    }

    private int commonWith(ThemePath other) {
        int shortest = Math.min(steps.size(), other.steps.size());
        int common = 0;
        while (common < shortest && steps.get(common).equals(other.steps.get(common))) {
            common++;
        }
        return common;
    }
}

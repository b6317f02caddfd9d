package org.suivi.iati;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.assistance.ProjectRecord;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Taking;

/** Compares a reported activity with the projects of its country: first by identifiers, then by title and days. */
final class Comparison {

    private static final double ALIKE = 0.6;
    private static final double SOMEWHAT = 0.3;
    private static final int SHORTEST_WORD = 3;

    private Comparison() {}

    /** What it is, and the project that it is or may be. */
    record Found(Likeness likeness, @Nullable Long project) {}

    static Found of(Activity activity, Identifiers own, Collection<ProjectRecord> there) {
        if (own.isOurs(activity.identifier())) {
            Long project = there.stream()
                    .map(ProjectRecord::id)
                    .filter(each -> own.isOf(activity.identifier(), each))
                    .findFirst()
                    .orElse(null);
            return new Found(Likeness.OWN, project);
        }
        Set<String> named = new HashSet<>(Set.of(activity.identifier()));
        activity.taking().stream().map(Taking::activity).forEach(named::add);
        activity.others().stream()
                .filter(other -> other.type().equals(Identifiers.FORMER_IDENTIFIER))
                .map(Other::ref)
                .forEach(named::add);
        for (ProjectRecord project : there) {
            boolean isKnown =
                    project.project().origin().stated().identifiers().stream().anyMatch(named::contains)
                            || named.stream().anyMatch(each -> own.isOf(each, project.id()));
            if (isKnown) {
                return new Found(Likeness.KNOWN, project.id());
            }
        }
        return there.stream()
                .filter(project -> isSimilar(activity, project))
                .findFirst()
                .map(project -> new Found(Likeness.SIMILAR, project.id()))
                .orElse(new Found(Likeness.NEW, null));
    }

    private static boolean isSimilar(Activity activity, ProjectRecord record) {
        double alike = record.project().words().title().texts().entrySet().stream()
                .mapToDouble(title -> alike(
                        words(title.getValue()),
                        words(Objects.requireNonNullElse(activity.title().exactly(title.getKey()), ""))))
                .max()
                .orElse(0);
        boolean sameDays = activity.starts() != null
                && Objects.equals(activity.starts(), record.project().when().starts())
                && Objects.equals(activity.ends(), record.project().when().ends());
        return alike >= ALIKE || (sameDays && alike >= SOMEWHAT);
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> words(String title) {
        List<String> words = Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return words.stream().filter(word -> word.length() >= SHORTEST_WORD).collect(Collectors.toSet());
    }
}

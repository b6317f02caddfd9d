package org.suivi.repeats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Joins pairs into groups; two groups join only if their texts ask the same on average, so that a chain of near ones does not. */
final class Grouping {

    /** A mean over more pairs than this says no more, and would make a huge group slow. */
    private static final int SAMPLE = 40;

    private record Link(int one, int other, double score) {}

    private final List<Asked> texts;
    private final List<Reading> readings;
    private final Function<Reading, int[]> candidates;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Long, Integer> refused = new HashMap<>();
    private final int[] groupOf;

    Grouping(List<Asked> texts, List<Reading> readings, Function<Reading, int[]> candidates) {
        this.texts = texts;
        this.readings = readings;
        this.candidates = candidates;
        this.groupOf = new int[texts.size()];
        for (int place = 0; place < groupOf.length; place++) {
            groupOf[place] = place;
            members.put(place, new ArrayList<>(List.of(place)));
        }
    }

    List<RepeatGroup> groups(Runnable afterEach) {
        for (Link link : links(afterEach)) {
            int one = groupOf[link.one()];
            int other = groupOf[link.other()];
            if (one != other && belongTogether(Math.min(one, other), Math.max(one, other))) {
                join(Math.min(one, other), Math.max(one, other));
            }
            afterEach.run();
        }
        return members.values().stream()
                .filter(group -> group.size() > 1)
                .map(this::described)
                .sorted(Comparator.comparingInt(RepeatGroup::times)
                        .reversed()
                        .thenComparing(group -> group.ids().get(0)))
                .toList();
    }

    /** Large groups have many links between them: what was refused is asked again only when one of the two has grown. */
    private boolean belongTogether(int one, int other) {
        long pair = (long) one * texts.size() + other;
        int size = members(one).size() + members(other).size();
        if (refused.getOrDefault(pair, 0) == size) {
            return false;
        }
        boolean together = meanScore(members(one), members(other)) >= RepeatFinder.SHOWN_FROM;
        if (!together) {
            refused.put(pair, size);
        }
        return together;
    }

    private List<Link> links(Runnable afterEach) {
        List<Link> links = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            for (int other : candidates.apply(readings.get(place))) {
                double score = other > place ? PairScorer.score(readings.get(place), readings.get(other)) : 0;
                if (score >= RepeatFinder.SHOWN_FROM) {
                    links.add(new Link(place, other, score));
                }
            }
            afterEach.run();
        }
        links.sort(Comparator.comparingDouble(Link::score)
                .reversed()
                .thenComparingInt(Link::one)
                .thenComparingInt(Link::other));
        return links;
    }

    private double meanScore(List<Integer> one, List<Integer> other) {
        double sum = 0;
        int pairs = 0;
        for (int a : spread(one)) {
            for (int b : spread(other)) {
                sum += PairScorer.score(readings.get(a), readings.get(b));
                pairs++;
            }
        }
        return sum / Math.max(1, pairs);
    }

    private static List<Integer> spread(List<Integer> group) {
        if (group.size() <= SAMPLE) {
            return group;
        }
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            some.add(group.get(i * group.size() / SAMPLE));
        }
        return some;
    }

    private void join(int kept, int gone) {
        List<Integer> moved = members(gone);
        moved.forEach(place -> groupOf[place] = kept);
        members(kept).addAll(moved);
        members.remove(gone);
    }

    private List<Integer> members(int group) {
        return Objects.requireNonNull(members.get(group));
    }

    private RepeatGroup described(List<Integer> group) {
        List<Asked> asked = group.stream()
                .map(texts::get)
                .sorted(Comparator.comparing(Asked::year, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                        .thenComparing(Asked::id))
                .toList();
        Set<String> mechanisms = new TreeSet<>();
        asked.forEach(one -> mechanisms.add(one.mechanism()));
        return new RepeatGroup(
                asked.stream().map(Asked::id).toList(), asked.get(0).year(), mechanisms);
    }
}

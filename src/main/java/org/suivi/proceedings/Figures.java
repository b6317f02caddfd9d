package org.suivi.proceedings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Category;
import org.suivi.panels.Delegation;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.Gender;
import org.suivi.panels.PanelState;
import org.suivi.panels.Panellist;
import org.suivi.panels.Standing;
import org.suivi.panels.Turn;
import org.suivi.panels.TurnState;

/**
 * Who was on the lists of a panel, who was reached, and for how long: States and civil society, by category, by regional group, by the
 * size of the mission where the secretariat has entered it, and by gender as speakers say it. Figures to look at: nothing orders a list
 * by them. What nobody said is told as not known.
 */
public record Figures(
        List<Line> bySide,
        List<Line> byCategory,
        List<Line> byRegion,
        List<Line> byMission,
        List<Line> byGender,
        List<Line> podiumByGender) {

    private static final String UNKNOWN = "unknown";

    /**
     * One group of speakers.
     *
     * @param key of its name: the code of a category, or a regional group
     * @param listed how many asked for the floor and did not withdraw
     */
    public record Line(String key, int listed, int reached, long spokenMs) {

        /** What each of those who were reached took. */
        public long eachMs() {
            return reached == 0 ? 0 : spokenMs / reached;
        }

        public int reachedPercent() {
            return listed == 0 ? 0 : Math.round(100f * reached / listed);
        }
    }

    /** One who asked, with what was spoken. */
    private record Asked(Entry entry, @Nullable Delegation delegation, String gender, boolean reached, long spokenMs) {

        Category category() {
            return entry.asked().category();
        }

        boolean isState() {
            return category().isOfStates();
        }

        String side() {
            return isState() ? "states" : category() == Category.NGO_ECOSOC ? "civil-society" : "others";
        }

        String region() {
            return delegation == null || delegation.region().isEmpty() ? UNKNOWN : delegation.region();
        }

        String mission() {
            Boolean small = delegation == null ? null : delegation.hasSmallMission();
            return small == null ? UNKNOWN : small ? "small" : "other";
        }
    }

    static Figures of(Standing panel, Map<String, Delegation> delegations) {
        PanelState state = panel.state();
        List<Asked> all = new ArrayList<>();
        state.lists().stream()
                .flatMap(list -> state.entries(list.id()).stream())
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .forEach(entry -> all.add(asked(panel, entry, delegations)));
        List<Asked> states = all.stream().filter(Asked::isState).toList();
        return new Figures(
                lines(all, Asked::side, Comparator.comparing(List.of("states", "civil-society", "others")::indexOf)),
                lines(all, asked -> asked.category().code(), Figures::inReports),
                lines(states, Asked::region, Comparator.naturalOrder()),
                lines(states, Asked::mission, Comparator.comparing(List.of("small", "other", UNKNOWN)::indexOf)),
                whereSaid(lines(all, Asked::gender, Comparator.naturalOrder())),
                whereSaid(podium(panel)));
    }

    /** Nobody looks at a table that says "unknown" and nothing else. */
    private static List<Line> whereSaid(List<Line> lines) {
        return lines.stream().allMatch(line -> line.key().equals(UNKNOWN)) ? List.of() : lines;
    }

    private static String said(@Nullable Gender gender) {
        return gender == null ? UNKNOWN : gender.code();
    }

    private static List<Line> podium(Standing panel) {
        Map<String, List<Panellist>> groups = panel.state().panellists().stream()
                .collect(Collectors.groupingBy(one -> said(one.gender()), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> {
                    List<Long> spoken = group.getValue().stream()
                            .map(one -> spokenMs(panel, Turn.Kind.PANELLIST, one.id()))
                            .toList();
                    return new Line(
                            group.getKey(),
                            spoken.size(),
                            (int) spoken.stream().filter(ms -> ms > 0).count(),
                            spoken.stream().mapToLong(Long::longValue).sum());
                })
                .toList();
    }

    private static long spokenMs(Standing panel, Turn.Kind kind, int ref) {
        return panel.state().turns().stream()
                .filter(turn -> turn.who().kind() == kind
                        && Objects.equals(turn.who().ref(), ref)
                        && turn.state() != TurnState.VOID)
                .mapToLong(panel::spokenMs)
                .sum();
    }

    private static int inReports(String one, String other) {
        List<String> order =
                List.of(Category.values()).stream().map(Category::code).toList();
        return Integer.compare(order.indexOf(one), order.indexOf(other));
    }

    private static Asked asked(Standing panel, Entry entry, Map<String, Delegation> delegations) {
        Delegation delegation = delegations.get(entry.asked().delegation());
        return new Asked(
                entry,
                delegation,
                said(entry.asked().speaker().gender()),
                entry.state() == EntryState.DELIVERED || entry.state().hasTheFloor(),
                spokenMs(panel, Turn.Kind.ENTRY, entry.id()));
    }

    private static List<Line> lines(List<Asked> all, Function<Asked, String> key, Comparator<String> order) {
        Map<String, List<Asked>> groups =
                all.stream().collect(Collectors.groupingBy(key, () -> new TreeMap<>(order), Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Line(
                        group.getKey(),
                        group.getValue().size(),
                        (int) group.getValue().stream().filter(Asked::reached).count(),
                        group.getValue().stream().mapToLong(Asked::spokenMs).sum()))
                .toList();
    }

    /** What speakers from the floor took in all. */
    public long spokenMs() {
        return byCategory.stream().mapToLong(Line::spokenMs).sum();
    }

    long statesMs() {
        return byCategory.stream()
                .filter(line -> Category.STATES.stream()
                        .anyMatch(category -> category.code().equals(line.key())))
                .mapToLong(Line::spokenMs)
                .sum();
    }
}

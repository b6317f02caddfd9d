package org.suivi.proceedings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suivi.panels.Category;
import org.suivi.panels.Delegation;
import org.suivi.panels.Entry;
import org.suivi.panels.PanelState;
import org.suivi.panels.Segment;
import org.suivi.panels.Turn;
import org.suivi.panels.TurnState;

/**
 * The paragraph in which the Council's reports say who took the floor: by category, in the order of the language's dictionary, with
 * whom they spoke for. An observer that spoke for a group of States stands among the members, with a footnote.
 */
final class SpeakersParagraph {

    private static final String MARK = "*";

    private final PaperWords words;
    private final Map<String, Delegation> delegations;
    private final OnBehalf onBehalf;

    SpeakersParagraph(PaperWords words, Map<String, Delegation> delegations) {
        this.words = words;
        this.delegations = delegations;
        this.onBehalf = new OnBehalf(words, delegations.values());
    }

    /** Which of the discussions it is about, of how many, and whether speakers are named or counted. */
    record Slot(int number, int of, boolean isNamed) {}

    /** Who was heard in a part, in the order in which they were. */
    static List<Entry> heard(PanelState state, Segment segment) {
        return state.turns().stream()
                .filter(turn -> turn.segment() == segment.id()
                        && turn.who().kind() == Turn.Kind.ENTRY
                        && turn.state() == TurnState.ENDED)
                .map(turn -> state.entry(Objects.requireNonNull(turn.who().ref())))
                .toList();
    }

    String of(List<Entry> heard, Slot slot) {
        if (heard.isEmpty()) {
            return words.t("proceedings.s.nobody");
        }
        List<String> groups = new ArrayList<>();
        for (Category category : Category.values()) {
            List<Entry> in = heard.stream()
                    .filter(entry -> standsAmong(entry) == category)
                    .toList();
            if (!in.isEmpty()) {
                groups.add(words.t(
                        "proceedings.line",
                        letter(groups.size()),
                        words.t("proceedings.category." + category.code(), in.size()),
                        slot.isNamed() ? names(in) : String.valueOf(in.size())));
            }
        }
        String lead = slot.of() == 1
                ? words.t("proceedings.s.speakers")
                : words.t("proceedings.s.speakers.slot", String.valueOf(slot.number()));
        String text = lead + "\n" + String.join(words.semicolon() + "\n", groups) + words.stop();
        boolean isMarked = slot.isNamed() && heard.stream().anyMatch(SpeakersParagraph::isMarked);
        return isMarked ? text + "\n" + MARK + " " + words.t("proceedings.footnote") : text;
    }

    private String letter(int nth) {
        return words.t("proceedings.letters").split(" ")[nth];
    }

    private String names(List<Entry> entries) {
        Comparator<Delegation> byName = words.byName();
        return words.listed(entries.stream()
                .sorted(Comparator.<Entry, Delegation>comparing(this::delegation, byName)
                        .thenComparing(entry -> !entry.asked().onBehalfOf().isEmpty()))
                .map(this::named)
                .distinct()
                .toList());
    }

    private String named(Entry entry) {
        String name = words.name(delegation(entry).names()) + (isMarked(entry) ? MARK : "");
        List<String> others = entry.asked().onBehalfOf();
        return others.isEmpty() ? name : words.t("proceedings.named", name, onBehalf.of(others));
    }

    private Delegation delegation(Entry entry) {
        return Objects.requireNonNull(delegations.get(entry.asked().delegation()));
    }

    private static Category standsAmong(Entry entry) {
        return isMarked(entry) ? Category.MEMBER_STATE : entry.asked().category();
    }

    private static boolean isMarked(Entry entry) {
        return entry.asked().category() == Category.OBSERVER_STATE
                && !entry.asked().onBehalfOf().isEmpty();
    }
}

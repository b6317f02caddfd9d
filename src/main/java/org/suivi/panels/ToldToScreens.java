package org.suivi.panels;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suivi.shared.Language;

/** What a screen in the room shows of a panel, in all languages at once because it changes between them by itself. */
final class ToldToScreens {

    private final Standing now;
    private final Map<Language, Told> told;

    /** @param told the same in words, in each language */
    ToldToScreens(Standing now, Map<Language, Told> told) {
        this.now = now;
        this.told = told;
    }

    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", now.panel().version());
        all.put("status", now.panel().status().code());
        Turn turn = now.turn();
        Segment segment = now.segment();
        if (turn != null) {
            all.put("turn", turn(turn));
        }
        all.put("isFree", turn == null && segment != null);
        boolean isOff = segment == null && turn == null;
        all.put("isOff", isOff);
        all.put("off", isOff ? Map.of(now.panel().status().code(), true) : Map.of());
        if (segment != null) {
            all.put("segment", segment(segment));
        }
        all.put("next", next());
        all.put("list", list());
        return all;
    }

    private Map<String, Object> turn(Turn turn) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", inAll(words -> words.turn() == null ? "" : words.turn().name()));
        one.put("size", inAll(words -> words.turn() == null ? "" : words.turn().size()));
        if (!now.languageOf(turn).isEmpty()) {
            one.put("language", now.languageOf(turn));
        }
        one.put("isHeld", turn.state() == TurnState.HELD);
        one.put("isPointOfOrder", turn.isPointOfOrder());
        one.put("isReply", turn.isReply());
        one.put("isWarned", turn.isWarned());
        one.put("clock", ToldClock.of(now, turn));
        return one;
    }

    private Map<String, Object> segment(Segment segment) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", segment.id());
        one.put(
                "title",
                inAll(words -> words.segment() == null ? "" : words.segment().title()));
        one.put("clock", ToldClock.of(now, segment));
        return one;
    }

    private List<Map<String, Object>> next() {
        return now.next(Policy.Screens.MOST_NEXT).stream()
                .map(entry -> Map.<String, Object>of("name", inAll(words -> words.nameOf(entry))))
                .toList();
    }

    /** Whether the list that the part takes from takes requests, and how long its speakers have. */
    private Map<String, Object> list() {
        Segment segment = now.segmentOrNext();
        Integer list = segment == null ? null : segment.plan().list();
        if (list == null) {
            return Map.of();
        }
        boolean isOpen = now.state().list(list).takesRequests(now.now());
        return Map.of(isOpen ? "isOpen" : "isClosed", true, "limits", now.limits());
    }

    private Map<String, String> inAll(Function<Told, String> word) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        Language::code, language -> word.apply(Objects.requireNonNull(told.get(language)))));
    }
}

package org.suivi.panels;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/** Puts into the words of one language how a panel stands. */
final class Telling {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final long MINUTE = 60_000;

    /** So many of the next should be at their microphones. */
    private static final int ON_DECK = 2;

    private final Standing now;
    private final Map<String, Delegation> delegations;
    private final Language language;
    private final UnaryOperator<String> words;

    /** @param words the message of a key in the language */
    Telling(Standing now, Map<String, Delegation> delegations, Language language, UnaryOperator<String> words) {
        this.now = now;
        this.delegations = delegations;
        this.language = language;
        this.words = words;
    }

    Told told() {
        Turn turn = now.turn();
        Segment segment = now.segment();
        Segment current = now.segmentOrNext();
        Integer list = current == null ? null : current.plan().list();
        Map<String, Map<String, Told.Row>> lists = lists();
        List<Told.Seated> podium = list == null ? podium(current) : List.of();
        return new Told(
                now.panel().version(),
                shape(),
                turn == null ? null : floor(turn),
                turn == null && segment != null,
                segment == null && turn == null,
                segment == null ? null : new Told.Part(segment.id(), title(segment), ToldClock.of(now, segment)),
                segment != null && segment.plan().kind().isOfPanellists() ? ToldClock.ofAll(now, segment) : null,
                ToldClock.ofMeeting(now),
                overrun(),
                lists,
                counts(lists),
                list == null ? "" : String.valueOf(list),
                podium.isEmpty() && now.next(1).isEmpty(),
                podium,
                states(),
                ofDelegations());
    }

    private Told.Floor floor(Turn turn) {
        String delegation = turn.who().delegation();
        return new Told.Floor(
                delegation == null ? panellist(turn) : name(delegation),
                ClockText.length(turn.limitMs()),
                turn.isPointOfOrder(),
                turn.isReply(),
                turn.isWarned(),
                ToldClock.of(now, turn));
    }

    private String panellist(Turn turn) {
        return now.state().panellists().stream()
                .filter(one -> Integer.valueOf(one.id()).equals(turn.who().ref()))
                .map(Panellist::name)
                .findFirst()
                .orElse("");
    }

    private String name(String code) {
        Delegation delegation = delegations.get(code);
        return delegation == null ? code : delegation.names().plain(language);
    }

    private String title(Segment segment) {
        return segment.plan().title().isEmpty()
                ? words.apply("panel.kind." + segment.plan().kind().code())
                : segment.plan().title().plain(language);
    }

    /** By how much the meeting would go beyond its end, in whole minutes so that it changes seldom; empty when it does not. */
    private String overrun() {
        long over = now.overrunMs();
        boolean isOver = now.panel().status() == PanelStatus.OPEN && over >= MINUTE;
        return isOver ? "+" + ClockText.length(over / MINUTE * MINUTE) : "";
    }

    private List<Told.Seated> podium(@Nullable Segment segment) {
        return now.panellistsToCome().stream()
                .filter(one -> segment != null)
                .map(one -> new Told.Seated(
                        one.name(),
                        one.function().plain(language),
                        segment == null
                                ? ""
                                : ClockText.length(
                                        now.programme().slot(segment.id()).turnMs())))
                .toList();
    }

    private Map<String, Map<String, Told.Row>> lists() {
        Map<String, Map<String, Told.Row>> lists = new LinkedHashMap<>();
        now.state().lists().forEach(list -> lists.put(String.valueOf(list.id()), rows(list.id())));
        return lists;
    }

    private static Map<String, Integer> counts(Map<String, Map<String, Told.Row>> lists) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lists.forEach((list, rows) -> counts.put(list, rows.size()));
        return counts;
    }

    private Map<String, Told.Row> rows(int list) {
        Reach reach = now.reach(list);
        Map<String, Told.Row> rows = new LinkedHashMap<>();
        reach.expected()
                .forEach(one -> rows.put(Told.key(one.entry()), row(now.state().entry(one.entry()), one, reach)));
        return rows;
    }

    private Told.Row row(Entry entry, Reach.Expected one, Reach reach) {
        Band band = entry.place().band();
        boolean isLast = one.reached()
                && one.place() == reach.reached()
                && reach.reached() < reach.expected().size();
        return new Told.Row(
                name(entry.asked().delegation()),
                Groups.onBehalf(entry.asked().onBehalfOf(), language, words),
                band == Band.ORDINARY ? "" : words.apply("panel.band." + band.code()),
                time(one.fromMs(now.now())) + "–" + time(one.toMs(now.now())),
                ClockText.length(now.limitMs(entry)),
                !one.reached() ? "beyond" : one.place() <= ON_DECK ? "next" : "reached",
                one.place(),
                isLast);
    }

    private String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at).atZone(now.panel().head().place()));
    }

    private Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        now.state().lists().stream()
                .flatMap(list -> now.state().ordered(list.id()).stream())
                .forEach(entry -> states.put(
                        Told.key(entry.id()),
                        words.apply("panel.entry." + entry.state().code())));
        return states;
    }

    private Map<String, String> ofDelegations() {
        Map<String, String> all = new TreeMap<>();
        now.state()
                .shelf(Kind.ENTRY)
                .all()
                .forEach(entry ->
                        all.merge(entry.asked().delegation(), print(entry), (one, other) -> one + " " + other));
        return all;
    }

    private String print(Entry entry) {
        String swaps = now.state().swaps().stream()
                .filter(swap -> swap.state() == Swap.State.OFFERED && swap.to() == entry.id())
                .map(swap -> "," + swap.id())
                .collect(Collectors.joining());
        Entry.Video video = entry.video();
        return entry.id() + entry.state().code() + swaps + (video == null ? "" : "v" + video.lengthMs());
    }

    /** The same on every node: no hash of an object, which is another one in each run of the program. */
    private String shape() {
        var parts = new StringBuilder(now.panel().status().code());
        parts.append(PanelJson.written(now.panel().head()));
        now.state()
                .segments()
                .forEach(one -> parts.append(one.id())
                        .append(one.state().code())
                        .append(one.extraMs())
                        .append(PanelJson.written(one.plan().title())));
        now.state()
                .lists()
                .forEach(one -> parts.append(one.id())
                        .append(one.state().code())
                        .append(one.takesRequests(now.now()))
                        .append(now.state().takesOnline(one.id(), now.now()))
                        .append(new TreeMap<>(one.limits()))
                        .append(one.order()));
        now.state()
                .panellists()
                .forEach(one -> parts.append(one.name()).append(one.status().code()));
        var sum = new CRC32();
        sum.update(parts.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}

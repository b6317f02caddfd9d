package org.suivi.statements.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Delegation;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.Panel;
import org.suivi.panels.Panellist;
import org.suivi.panels.Seat;
import org.suivi.panels.SpeakerList;
import org.suivi.panels.Standing;
import org.suivi.panels.Turn;
import org.suivi.panels.WatchedPanels;
import org.suivi.shared.Language;
import org.suivi.statements.SpeakingPace;
import org.suivi.statements.Statement;
import org.suivi.statements.StatementRules;
import org.suivi.statements.StatementsNow;

/**
 * What the pages beside a panel show, and for whom.
 *
 * @param here the address of the seat's pages
 * @param work where the seat's forms go
 * @param problem what the last form was refused with
 */
public record StatementScreen(
        StatementsNow now,
        Map<String, Delegation> delegations,
        Seat seat,
        String here,
        String work,
        @Nullable String problem) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String BY_LINK = "/panels/at/";

    public Standing standing() {
        return now.standing();
    }

    public Panel panel() {
        return now.standing().panel();
    }

    public String name(String code, Language language) {
        Delegation delegation = delegations.get(code);
        return delegation == null ? code : delegation.names().plain(language);
    }

    public String name(Entry entry, Language language) {
        return name(entry.asked().delegation(), language);
    }

    /** Who has the floor in a turn. */
    public String name(Turn turn, Language language) {
        String delegation = turn.who().delegation();
        return delegation != null
                ? name(delegation, language)
                : panellist(turn.who().ref());
    }

    public String panellist(@Nullable Integer number) {
        return standing().state().panellists().stream()
                .filter(one -> number != null && one.id() == number)
                .map(Panellist::name)
                .findFirst()
                .orElse("");
    }

    /** The request that the floor was given for. */
    public @Nullable Entry entry(@Nullable Turn turn) {
        Integer number = turn == null || turn.who().kind() != Turn.Kind.ENTRY
                ? null
                : turn.who().ref();
        return number == null ? null : standing().state().entry(number);
    }

    /** A moment of the panel, "10:05". */
    public String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at).atZone(panel().head().place()));
    }

    /** What the page shows of a list: what is one's own first, then what there is, in the order of the list. */
    public List<Entry> shown(SpeakerList list) {
        return Stream.concat(
                        own(list).stream(), known(list).stream().filter(entry -> isReadable(entry) && !isOwn(entry)))
                .toList();
    }

    /** Whose text the secretariat may still take. */
    public List<Entry> without(SpeakerList list) {
        return known(list).stream()
                .filter(entry -> !isReadable(entry) && !isOwn(entry) && mayGive(entry))
                .toList();
    }

    private List<Entry> known(SpeakerList list) {
        List<Entry> all = standing().state().entries(list.id());
        Stream<Entry> others = all.stream().filter(entry -> !list.order().contains(entry.id()));
        return Stream.concat(standing().state().ordered(list.id()).stream(), others)
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .toList();
    }

    private boolean isReadable(Entry entry) {
        Statement statement = now.of(entry);
        return statement != null && !statement.versions().isEmpty();
    }

    /** The requests of the delegation that looks. */
    public List<Entry> own(SpeakerList list) {
        return standing().state().entries(list.id()).stream()
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .filter(this::isOwn)
                .toList();
    }

    private boolean isOwn(Entry entry) {
        return seat.speaksFor(entry.asked().delegation());
    }

    /** What fits a limit, for the language that will be spoken, else for all, those of one pace together. */
    public List<List<SpeakingPace>> paces(@Nullable Language spoken) {
        Map<String, List<SpeakingPace>> alike = now.paces().values().stream()
                .filter(pace -> spoken == null || spoken == pace.language())
                .collect(Collectors.groupingBy(
                        pace -> pace.counts() + " " + pace.easy(), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(alike.values());
    }

    public boolean mayGive(Entry entry) {
        return StatementRules.mayGive(seat, entry, standing());
    }

    public boolean mayReplace(Entry entry) {
        return StatementRules.mayReplace(seat, entry, standing());
    }

    public boolean mayPost(Entry entry) {
        return StatementRules.mayPost(seat, entry, standing());
    }

    public boolean isUndelivered(Statement statement, Entry entry) {
        return statement.isPosted() && statement.isOpen(entry) && entry.state() != EntryState.DELIVERED;
    }

    /** Since when a clock runs, in the server's real time, also in a rehearsal; null while it stands. */
    public @Nullable String since(boolean runs) {
        Long real = standing().since();
        return runs && real != null ? String.valueOf(real) : null;
    }

    /** What is told of the panel itself. */
    public String live() {
        return watch(WatchedPanels.topic(panel().id()));
    }

    /** What is told of what stands beside it. */
    public String beside() {
        return watch("statements-" + panel().id());
    }

    private String watch(String topic) {
        String address = "/live/" + topic;
        return here.startsWith(BY_LINK) ? address + "?role=screen&token=" + here.substring(BY_LINK.length()) : address;
    }
}

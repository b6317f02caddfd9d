package org.suivi.panels.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Delegation;
import org.suivi.panels.Entry;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.ListState;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panellist;
import org.suivi.panels.Seat;
import org.suivi.panels.Segment;
import org.suivi.panels.SpeakerList;
import org.suivi.panels.Standing;
import org.suivi.panels.Turn;
import org.suivi.panels.WatchedPanels;
import org.suivi.shared.Language;
import org.suivi.shared.web.Screen;

/**
 * What the pages of one panel show: how it stands, for whom, and what went wrong.
 *
 * @param here the address of the seat's pages
 * @param page the last part of the address of this one
 * @param problem what the last command was refused with
 */
public record PanelScreen(
        Standing standing,
        Map<String, Delegation> delegations,
        Seat seat,
        String here,
        String page,
        @Nullable String problem) {

    private static final Set<String> UNDONE = Set.of("call", "stop", "absent");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public Panel panel() {
        return standing.panel();
    }

    public Panel.Head head() {
        return standing.panel().head();
    }

    /** Whether what was done last can still be taken back. */
    public boolean mayUndo() {
        Panel.Last last = panel().last();
        return last != null && UNDONE.contains(last.verb()) && standing.now() - last.at() <= FloorCommand.UNDO_MS;
    }

    /** Whether the program itself ended the last turn, so that somebody has to see to the microphone. */
    public boolean wasCutByItself() {
        Panel.Last last = panel().last();
        return last != null
                && last.verb().equals("stop")
                && last.by().equals("Suivi")
                && panel().policy().timing().cutsAtGrace();
    }

    /** A moment of the panel to the second, "10:05:07". */
    public String seconds(long at) {
        return SECONDS.format(Instant.ofEpochMilli(at).atZone(head().place()));
    }

    /** The number of one thing that the page may do; a double click does it once. */
    public String action() {
        return UUID.randomUUID().toString();
    }

    /** The name of a delegation in the language, and who it speaks for. */
    public String name(Entry entry, Language language) {
        return name(entry.asked().delegation(), language);
    }

    public String name(String code, Language language) {
        Delegation delegation = delegations.get(code);
        return delegation == null ? code : delegation.names().plain(language);
    }

    /** Who has the floor in a turn. */
    public String name(Turn turn, Language language) {
        String delegation = turn.who().delegation();
        Integer ref = turn.who().ref();
        if (delegation != null) {
            return name(delegation, language);
        }
        return standing.state().panellists().stream()
                .filter(one -> ref != null && one.id() == ref)
                .map(Panellist::name)
                .findFirst()
                .orElse("");
    }

    /** The part's own title, else what its kind is called. */
    public String title(Segment segment, Screen screen) {
        return segment.plan().title().isEmpty()
                ? screen.t("panel.kind." + segment.plan().kind().code())
                : screen.in(segment.plan().title());
    }

    /** A moment of the panel, "10:05". */
    public String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at).atZone(head().place()));
    }

    /** The day of the panel in words. */
    public String day(Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(head().day());
    }

    /** When a part begins by the programme. */
    public String plannedStart(Segment segment) {
        long before = standing.programme().slots().stream()
                .takeWhile(slot -> slot.segment().id() != segment.id())
                .mapToLong(slot -> slot.budgetMs())
                .sum();
        return time(head().startsAt() + before);
    }

    /** How a list stands for somebody who wants to be on it, also when only its time has run out. */
    public String state(SpeakerList list) {
        boolean isShut = list.state().takesRequests()
                && (!list.takesRequests(standing.now()) || panel().status() == PanelStatus.CLOSED);
        return isShut ? ListState.CLOSED.code() : list.state().code();
    }

    /** Since when a clock runs, in the server's real time, also in a rehearsal; null while it stands. */
    public @Nullable String since(boolean runs) {
        Long shift = panel().shiftMs();
        return runs && !standing.isWaiting() ? String.valueOf(standing.now() - (shift == null ? 0 : shift)) : null;
    }

    /** What this page watches. */
    public String live() {
        String topic = "/live/" + WatchedPanels.topic(panel().id());
        return seat.account() == 0 && here.startsWith("/panels/at/")
                ? topic + "?role=screen&token=" + here.substring("/panels/at/".length())
                : topic;
    }

    /** How many words fit in a time at the pace that interpreters can follow. */
    public long words(long limitMs) {
        return limitMs * 110 / 60_000;
    }
}

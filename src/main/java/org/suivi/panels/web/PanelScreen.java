package org.suivi.panels.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Band;
import org.suivi.panels.Category;
import org.suivi.panels.ClockText;
import org.suivi.panels.Delegation;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.Groups;
import org.suivi.panels.ListState;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panellist;
import org.suivi.panels.Seat;
import org.suivi.panels.Segment;
import org.suivi.panels.SpeakerList;
import org.suivi.panels.Standing;
import org.suivi.panels.Told;
import org.suivi.panels.ToldClock;
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
 * @param isWhole whether the journal was not tampered with; only for those who run the panel or keep its lists
 * @param telling puts how it stands into the words of a language
 */
public record PanelScreen(
        Standing standing,
        Map<String, Delegation> delegations,
        Seat seat,
        String here,
        String page,
        @Nullable PanelProblem problem,
        boolean isWhole,
        Function<Language, Told> telling) {

    private static final Set<String> UNDONE = Set.of("call", "stop", "absent", "grant-slack", "move-entry");
    private static final String BY_LINK = "/panels/at/";
    private static final long LOW = 30_000;

    /** So much of a discussion is left when its last speakers are announced. */
    public static final long LAST = 180_000;

    /** Less than this is not worth a word as unused time; while no part runs it is looked at so often. */
    public static final long SLACK = 30_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

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

    /** Until when that is so, in the server's real time; null when there is nothing to take back. */
    public @Nullable String undoUntil() {
        Panel.Last last = panel().last();
        return last == null || !mayUndo() ? null : real(last.at() + FloorCommand.UNDO_MS);
    }

    /** How the speaker is addressed, "H.E. Ms. Amina Otieno". */
    public String address(Entry entry) {
        Entry.Speaker speaker = entry.asked().speaker();
        return (speaker.title() + " " + speaker.name()).strip();
    }

    /** Whether there is more to know of the one who comes than the name of the delegation. */
    public boolean isToBeSaid(Entry entry) {
        return !address(entry).isEmpty() || !entry.asked().onBehalfOf().isEmpty() || entry.video() != null;
    }

    /** What a place in a band means: a dignitary has a rank. */
    public String band(Entry entry, Band band, Screen screen) {
        String name = screen.t("panel.band." + band.code());
        return band == Band.DIGNITARY
                ? name + ": " + screen.t("panel.rank." + entry.place().rank())
                : name;
    }

    /** Whether the program itself ended the last turn, so that somebody has to see to the microphone. */
    public boolean wasCutByItself() {
        Panel.Last last = panel().last();
        return last != null
                && last.verb().equals("stop")
                && last.by().equals("Suivi")
                && panel().policy().timing().cutsAtGrace();
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

    /** Whether others on the lists speak for this delegation too: a hint, by which nobody loses a place. */
    public List<String> coveredBy(String code, Screen screen) {
        Delegation own = delegations.get(code);
        if (own == null) {
            return List.of();
        }
        return standing.state().lists().stream()
                .flatMap(list -> standing.state().entries(list.id()).stream())
                .filter(entry -> entry.state() != EntryState.WITHDRAWN
                        && !entry.asked().delegation().equals(code))
                .flatMap(entry -> Groups.covering(entry.asked().onBehalfOf(), own).stream()
                        .map(group -> screen.t(
                                "panel.covered",
                                name(entry, screen.language()),
                                Groups.onBehalf(List.of(group), screen.language(), key -> screen.t(key)))))
                .distinct()
                .toList();
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

    /** What is left of the discussion that runs; null while none does. */
    public @Nullable Long leftOfDiscussion() {
        Segment segment = standing.segment();
        return segment == null || segment.plan().list() == null || segment.heldSince() != null
                ? null
                : (Long) standing.remainingMs(segment);
    }

    /** Who may ask for the floor in a part, in words; nothing where nobody does. */
    public String admits(Segment segment, Screen screen) {
        return segment.plan().admits().isEmpty()
                ? ""
                : Category.inWords(segment.plan().admits(), screen.language(), key -> screen.t(key));
    }

    /** A moment of the panel, "10:05". */
    public String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at).atZone(head().place()));
    }

    /** The same to the second, "10:05:07". */
    public String seconds(long at) {
        return SECOND.format(Instant.ofEpochMilli(at).atZone(head().place()));
    }

    /** The language that a screen shows now. */
    public Language shown(ScreenLook look) {
        return look.shown(standing.real(standing.now()));
    }

    /** The day of the panel in words. */
    public String day(Language language) {
        return head().dayIn(language);
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

    /** When and where a delegation asks for a place on the list; empty where that needs no words. */
    public String whenToAsk(SpeakerList list, Screen screen) {
        Long until = panel().onlineUntil();
        long now = standing.now();
        long minutes = (panel().policy().order().windowMs() + 59_999) / 60_000;
        boolean isToOpen = list.state() == ListState.SCHEDULED;
        if (until == null) {
            return isToOpen ? screen.t("panel.ask.room", minutes) : "";
        }
        String room = head().room().isBlank() ? "none" : head().room();
        String ended = moment(until, screen.language());
        Long from = panel().onlineFrom();
        if (isToOpen && from != null && now < from) {
            return screen.t("panel.ask.from", moment(from, screen.language()), ended, room);
        }
        if (now < until) {
            return isToOpen || list.takesRequests(now) ? screen.t("panel.ask.online", ended, room) : "";
        }
        if (isToOpen) {
            return screen.t("panel.ask.later", ended, minutes, room);
        }
        boolean isDesks = list.takesRequests(now) && !standing.state().takesOnline(list.id(), now);
        return isDesks ? screen.t("panel.ask.desk", ended, room) : "";
    }

    /** What opening a list means now: it takes equal requests until they end online, or for some minutes in the room. */
    public String opening(Screen screen) {
        Long until = panel().onlineUntil();
        return until != null && standing.now() < until
                ? screen.t("panel.do.open-list-online", moment(until, screen.language()))
                : screen.t("panel.do.open-list", panel().policy().order().windowMs() / 60_000);
    }

    /** A moment of the panel, "10:05", with the day before it when that is another one than now. */
    public String moment(long at, Language language) {
        String day = head().dayIn(language, at);
        return day.equals(head().dayIn(language, standing.now())) ? time(at) : day + ", " + time(at);
    }

    /** Whether the list that the part takes from takes requests; null when it takes from none. */
    public @Nullable Boolean takesRequests() {
        Segment segment = standing.segmentOrNext();
        Integer list = segment == null ? null : segment.plan().list();
        return list == null ? null : (Boolean) standing.state().list(list).takesRequests(standing.now());
    }

    /** Since when a clock runs, in the server's real time, also in a rehearsal; null while it stands. */
    public @Nullable String since(boolean runs) {
        Long real = standing.since();
        return runs && real != null ? String.valueOf(real) : null;
    }

    /** What a screen watches, in all languages. */
    public String live() {
        return watched(WatchedPanels.topic(panel().id()));
    }

    /** What a page watches, in the words of its language. */
    public String live(Language language) {
        return address(WatchedPanels.topic(panel().id()), WatchedPanels.inWordsOf(language));
    }

    /** How it stands, in the words that whoever watches gets. */
    public Told told(Language language) {
        return telling.apply(language);
    }

    /** What a clock shows while nobody counts. */
    public String text(ToldClock clock) {
        return ClockText.remaining(clock.left(standing.real(standing.now())));
    }

    /** What is left of it, as styles call it. */
    public @Nullable String level(ToldClock clock) {
        long left = clock.left(standing.real(standing.now()));
        return left <= 0 ? "over" : left <= LOW ? "low" : null;
    }

    /** A moment of the panel in the server's real time, at which a page has to look again. */
    public String real(long at) {
        return String.valueOf(standing.real(at));
    }

    /** What is told of statements, questions and booths, which another module keeps beside the panel. */
    public String beside() {
        return watched("statements-" + panel().id());
    }

    private String watched(String topic) {
        return isByLink() ? address(topic, "screen") : "/live/" + topic;
    }

    private String address(String topic, String role) {
        String address = "/live/" + topic + "?role=" + role;
        return isByLink() ? address + "&token=" + here.substring(BY_LINK.length()) : address;
    }

    private boolean isByLink() {
        return seat.account() == 0 && here.startsWith(BY_LINK);
    }

    /** Where the pages of the panel are for this seat, also those of other modules. */
    public String base() {
        return isByLink() ? here : "/panels/" + panel().id();
    }

    public String statements() {
        return base() + "/statements";
    }
}

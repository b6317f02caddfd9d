package org.suivi.proceedings.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelState;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Segment;
import org.suivi.panels.Turn;
import org.suivi.panels.TurnState;
import org.suivi.proceedings.Afterwards;
import org.suivi.proceedings.Chapter;
import org.suivi.proceedings.Sources;
import org.suivi.shared.Language;
import org.suivi.shared.web.Screen;

/** What the pages after a panel show of it. */
public record AfterwardsScreen(Afterwards afterwards, Sources.Telling telling) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    public Panel panel() {
        return afterwards.standing().panel();
    }

    public String here() {
        return "/panels/" + panel().id();
    }

    public boolean isOver() {
        return panel().status() == PanelStatus.CLOSED || panel().status() == PanelStatus.ARCHIVED;
    }

    public PanelState state() {
        return afterwards.standing().state();
    }

    /** The parts that were held, or left out. */
    public List<Segment> parts() {
        return state().segments();
    }

    /** The turns of a part, in the order in which they began. */
    public List<Turn> turns(Segment segment) {
        return turns().filter(turn -> turn.segment() == segment.id()).toList();
    }

    public List<Turn> allTurns() {
        return turns().toList();
    }

    private Stream<Turn> turns() {
        return state().turns().stream()
                .filter(turn -> turn.state() != TurnState.VOID && turn.state() != TurnState.WAITING)
                .sorted((one, other) -> Long.compare(one.at(), other.at()));
    }

    /** Those for whom somebody spoke. */
    public List<String> others(Turn turn) {
        Integer ref = turn.who().ref();
        return turn.who().kind() == Turn.Kind.ENTRY && ref != null
                ? state().entry(ref).asked().onBehalfOf()
                : List.of();
    }

    /** Who was left in a state, in the order of the lists. */
    public List<Entry> left(EntryState wanted) {
        return state().lists().stream()
                .flatMap(list -> state().entries(list.id()).stream())
                .filter(entry -> entry.state() == wanted)
                .toList();
    }

    public List<Entry> notReached() {
        return left(EntryState.NOT_REACHED);
    }

    public List<Entry> absent() {
        return left(EntryState.PASSED);
    }

    /** The part's own title, else what its kind is called. */
    public String title(Segment segment, Screen screen) {
        return segment.plan().title().isEmpty()
                ? screen.t("panel.kind." + segment.plan().kind().code())
                : screen.in(segment.plan().title());
    }

    public String time(@Nullable Long at) {
        return at == null ? "" : TIME.format(moment(at));
    }

    public String seconds(@Nullable Long at) {
        return at == null ? "" : SECONDS.format(moment(at));
    }

    private ZonedDateTime moment(long at) {
        return Instant.ofEpochMilli(at).atZone(panel().head().place());
    }

    public String day(Language language) {
        return panel().head().dayIn(language);
    }

    /** Where a turn is in the recording; null when there is none, or it does not lie in it. */
    public @Nullable Chapter chapter(Turn turn) {
        return afterwards.chapters().of(turn).filter(Chapter::isInside).orElse(null);
    }

    /** The address of the turn in the recording; null without one. */
    public @Nullable String address(Turn turn) {
        Chapter chapter = chapter(turn);
        return chapter == null || !afterwards.recording().isThere()
                ? null
                : afterwards.recording().from(chapter.startMs());
    }

    public long spokenMs(Turn turn) {
        return afterwards.standing().spokenMs(turn);
    }

    /** What a part took, without holds. */
    public long tookMs(Segment segment) {
        return segment.elapsedMs(Objects.requireNonNullElse(
                segment.endedAt(), afterwards.standing().now()));
    }

    /** What it had by the programme. */
    public long plannedMs(Segment segment) {
        return afterwards.standing().programme().slot(segment.id()).budgetMs();
    }
}

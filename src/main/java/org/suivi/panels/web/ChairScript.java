package org.suivi.panels.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suivi.panels.Entry;
import org.suivi.panels.Groups;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panellist;
import org.suivi.panels.Segment;
import org.suivi.panels.SegmentState;
import org.suivi.panels.Turn;
import org.suivi.shared.web.Screen;

/** What whoever chairs reads out next, in the language of the page; names stand as they are on the list, so that no grammar bends them. */
public record ChairScript(PanelScreen at, Screen screen) {

    private static final long SECOND = 1_000;

    /** Empty where nothing has to be said. */
    public String line() {
        Turn turn = at.standing().turn();
        if (turn != null) {
            return turn.isWarned()
                    ? screen.t("panel.script.conclude")
                    : said("panel.script.thanks", isolated(at.name(turn, screen.language()))) + " " + next();
        }
        PanelStatus status = at.panel().status();
        if (status != PanelStatus.OPEN) {
            return status == PanelStatus.CLOSED || status == PanelStatus.ARCHIVED || status == PanelStatus.DRAFT
                    ? ""
                    : screen.t(status == PanelStatus.SUSPENDED ? "panel.script.resume" : "panel.script.open");
        }
        Segment segment = at.standing().segment();
        return segment == null ? between() : segment.state() == SegmentState.HELD ? "" : next();
    }

    /** No part is under way. */
    private String between() {
        Segment next = at.standing().segmentOrNext();
        if (next != null) {
            String turn = said("panel.script.part", isolated(at.title(next, screen)));
            Integer list = next.plan().list();
            return list == null
                    ? turn
                    : turn + " "
                            + said(
                                    "panel.script.each",
                                    time(at.standing().rung(list).otherMs()));
        }
        List<Turn> replies = at.standing().state().repliesWaiting();
        return replies.isEmpty()
                ? screen.t("panel.script.close")
                : give(
                        isolated(at.name(replies.get(0), screen.language())),
                        replies.get(0).limitMs());
    }

    private String next() {
        List<Entry> waiting = at.standing().next(1);
        if (!waiting.isEmpty()) {
            Entry next = waiting.get(0);
            return give(who(next), at.standing().limitMs(next));
        }
        Segment segment = at.standing().segment();
        List<Panellist> podium = at.standing().panellistsToCome();
        if (segment != null && !podium.isEmpty()) {
            return give(
                    isolated(podium.get(0).name()),
                    at.standing().programme().slot(segment.id()).turnMs());
        }
        return screen.t("panel.script.nobody");
    }

    private String give(String who, long limitMs) {
        return said("panel.script.floor", who, time(limitMs));
    }

    /** "H.E. Ms. Amina Otieno, Kenya, on behalf of African Group". */
    private String who(Entry entry) {
        String address = at.address(entry);
        String others = Groups.onBehalf(entry.asked().onBehalfOf(), screen.language(), key -> screen.t(key));
        return Stream.of(address, at.name(entry, screen.language()), others)
                .filter(part -> !part.isEmpty())
                .map(ChairScript::isolated)
                .collect(Collectors.joining(", "));
    }

    /** A length of time as it is spoken, "1 minute and 30 seconds". */
    public String time(long ms) {
        long minutes = ms / SECOND / 60;
        long seconds = ms / SECOND % 60;
        if (minutes == 0) {
            return said("panel.script.seconds", seconds);
        }
        return seconds == 0
                ? said("panel.script.minutes", minutes)
                : said(
                        "panel.script.both",
                        said("panel.script.minutes", minutes),
                        said("panel.script.seconds", seconds));
    }

    private String said(String key, Object... arguments) {
        return screen.t(key, arguments);
    }

    /** A name keeps its own direction in the middle of a sentence. */
    private static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }
}

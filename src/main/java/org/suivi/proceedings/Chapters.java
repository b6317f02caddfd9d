package org.suivi.proceedings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.suivi.panels.PanelState;
import org.suivi.panels.Standing;
import org.suivi.panels.Turn;
import org.suivi.panels.TurnState;

/** Where each turn is in the recording. Calibrated once, all of them follow from the journal. */
public record Chapters(List<Chapter> all) {

    /** So long before the clock of a turn the chapter begins, so that nobody's first word is lost. */
    static final long LEAD = 3_000;

    /** None while it is not known which moment is 00:00:00. */
    static Chapters of(Standing panel, Recording recording) {
        Long zero = recording.startsAt();
        List<Chapter> chapters = new ArrayList<>();
        if (zero == null) {
            return new Chapters(chapters);
        }
        Long length = recording.lengthMs();
        PanelState state = panel.state();
        List<Turn> turns = state.turns().stream()
                .filter(turn -> turn.state() != TurnState.VOID && turn.state() != TurnState.WAITING)
                .sorted((one, other) -> Long.compare(one.at(), other.at()))
                .toList();
        for (Turn turn : turns) {
            long at = turn.at() - zero;
            long start = at < 0 ? at : Math.max(0, at - LEAD);
            long end = Math.max(start, state.endOf(turn, panel.now()) - zero);
            boolean isInside = at >= 0 && (length == null || start < length);
            chapters.add(new Chapter(turn, start, end, isInside));
        }
        return new Chapters(chapters);
    }

    public Optional<Chapter> of(Turn turn) {
        return all.stream().filter(chapter -> chapter.turn().id() == turn.id()).findFirst();
    }

    /** So many lie outside of the recording: it was calibrated wrongly, or cut. */
    public long outside() {
        return all.stream().filter(chapter -> !chapter.isInside()).count();
    }

    /** Those that a player finds. */
    List<Chapter> inside() {
        return all.stream().filter(Chapter::isInside).toList();
    }

    /** For players: each chapter lasts until the next begins. */
    String webVtt(Function<Turn, String> names) {
        List<Chapter> chapters = inside();
        var text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < chapters.size(); i++) {
            Chapter one = chapters.get(i);
            long end = i + 1 < chapters.size() ? chapters.get(i + 1).startMs() : one.endMs();
            text.append('\n').append(one.turn().id()).append('\n');
            text.append(Chapter.cue(one.startMs())).append(" --> ");
            text.append(Chapter.cue(Math.max(end, one.startMs() + 1))).append('\n');
            text.append(escaped(names.apply(one.turn()))).append('\n');
        }
        return text.toString();
    }

    /** A cue is text of one line in which these signs begin something else. */
    private static String escaped(String name) {
        return name.replaceAll("\\R", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}

package org.suivi.proceedings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.suivi.panels.Panellist;
import org.suivi.panels.Segment;
import org.suivi.panels.SegmentKind;
import org.suivi.panels.Turn;
import org.suivi.panels.TurnState;

/** What a paper says of those at the podium: who opened, who spoke as a panellist, who responded, and who did not take part. */
record TurnSentences(Drafting.Told told) {

    void tell() {
        for (Segment segment : told.panel().state().segments()) {
            if (segment.plan().kind() == SegmentKind.PRESENTATIONS) {
                turns(segment).forEach(this::presented);
            } else if (segment.plan().kind() == SegmentKind.RESPONSES) {
                responded(segment, turns(segment));
            }
        }
        told.panel().state().panellists().stream()
                .filter(one -> one.status() == Panellist.Status.ABSENT)
                .forEach(one -> told.say(
                        one.part() == Panellist.Part.OPENING ? Section.OPENING : Section.PANELLISTS,
                        "absent/" + one.id(),
                        Stream.of(Source.of(Source.Kind.PANELLIST, one.id())),
                        in -> in.t("proceedings.s.absent", in.person(one))));
    }

    private List<Turn> turns(Segment segment) {
        return told.panel().state().turns().stream()
                .filter(turn -> turn.segment() == segment.id()
                        && turn.who().kind() == Turn.Kind.PANELLIST
                        && turn.state() == TurnState.ENDED)
                .toList();
    }

    private Panellist who(Turn turn) {
        int number = Objects.requireNonNull(turn.who().ref());
        return told.panel().state().panellists().stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow();
    }

    private void presented(Turn turn) {
        Panellist one = who(turn);
        boolean isOpening = one.part() == Panellist.Part.OPENING;
        String sentence = isOpening
                ? "proceedings.s.opening"
                : one.status() == Panellist.Status.VIDEO ? "proceedings.s.video" : "proceedings.s.presented";
        told.say(
                isOpening ? Section.OPENING : Section.PANELLISTS,
                "turn/" + turn.id(),
                Stream.of(Source.of(Source.Kind.TURN, turn.id())),
                in -> in.t(sentence, in.person(one)));
    }

    private void responded(Segment segment, List<Turn> turns) {
        if (!turns.isEmpty()) {
            told.say(
                    Section.RESPONSES,
                    "responses/" + segment.id(),
                    turns.stream().map(turn -> Source.of(Source.Kind.TURN, turn.id())),
                    in -> in.t(
                            "proceedings.s.responded",
                            MeetingSentences.title(in, segment),
                            in.and(turns.stream()
                                    .map(turn -> in.entered(who(turn).name()))
                                    .toList())));
        }
    }
}

package org.suivi.proceedings;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.suivi.panels.ClockText;
import org.suivi.panels.Delegation;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.Segment;
import org.suivi.panels.SegmentKind;
import org.suivi.panels.SegmentState;
import org.suivi.panels.SpokenWords;
import org.suivi.panels.Turn;
import org.suivi.panels.TurnState;

/** What a paper says of the lists of speakers: who was heard in each part, points of order, who was absent, who was not reached. */
record ListSentences(Drafting.Told told) {

    void tell() {
        List<Segment> floors = told.panel().state().segments().stream()
                .filter(segment -> segment.plan().kind() == SegmentKind.FLOOR && segment.state() == SegmentState.DONE)
                .toList();
        for (int i = 0; i < floors.size(); i++) {
            var slot = new SpeakersParagraph.Slot(
                    i + 1, floors.size(), told.ground().isNamed());
            discussion(floors.get(i), slot);
        }
        replies();
        left("absent-speakers", "proceedings.s.passed", EntryState.PASSED);
        left("not-reached", "proceedings.s.not-reached", EntryState.NOT_REACHED);
        times();
    }

    private void discussion(Segment floor, SpeakersParagraph.Slot slot) {
        List<Entry> heard = SpeakersParagraph.heard(told.panel().state(), floor);
        Stream<Source> sources = heard.isEmpty()
                ? Stream.of(Source.of(Source.Kind.SEGMENT, floor.id()))
                : heard.stream().map(entry -> Source.of(Source.Kind.ENTRY, entry.id()));
        told.say(
                Section.DISCUSSION,
                "speakers/" + floor.id(),
                sources,
                in -> new SpeakersParagraph(in, told.named()).of(heard, slot));
        told.panel().state().turns().stream()
                .filter(turn ->
                        turn.segment() == floor.id() && turn.isPointOfOrder() && turn.state() == TurnState.ENDED)
                .forEach(turn -> pointOfOrder(turn, slot.isNamed()));
    }

    private void pointOfOrder(Turn turn, boolean isNamed) {
        told.say(
                Section.DISCUSSION,
                "point-of-order/" + turn.id(),
                Stream.of(Source.of(Source.Kind.TURN, turn.id())),
                in -> isNamed
                        ? in.t(
                                "proceedings.s.point-of-order",
                                told.name(in, turn.who().delegation()))
                        : in.t("proceedings.s.point-of-order.unnamed"));
    }

    private void replies() {
        List<Turn> replies = told.panel().state().turns().stream()
                .filter(turn -> turn.isReply() && turn.state() == TurnState.ENDED)
                .toList();
        if (!replies.isEmpty()) {
            told.say(
                    Section.DISCUSSION,
                    "replies",
                    replies.stream().map(turn -> Source.of(Source.Kind.TURN, turn.id())),
                    in -> in.t(
                            "proceedings.s.replies",
                            told.ground().isNamed()
                                    ? in.listed(replies.stream()
                                            .map(turn ->
                                                    told.name(in, turn.who().delegation()))
                                            .toList())
                                    : String.valueOf(replies.size())));
        }
    }

    private void left(String origin, String sentence, EntryState state) {
        List<Entry> left = told.panel().state().lists().stream()
                .flatMap(list -> told.panel().state().entries(list.id()).stream())
                .filter(entry -> entry.state() == state)
                .toList();
        if (left.isEmpty()) {
            return;
        }
        boolean isNamed = told.ground().isNamed();
        told.say(
                Section.ANNEX,
                origin,
                left.stream().map(entry -> Source.of(Source.Kind.ENTRY, entry.id())),
                in -> isNamed ? in.t(sentence, names(in, left)) : in.t(sentence + ".count", left.size()));
    }

    /** Says of whom the texts are that were posted and not said. */
    void undelivered(List<SpokenWords.Paragraph> posted) {
        List<Entry> theirs = posted.stream()
                .filter(paragraph -> !paragraph.isDelivered())
                .map(SpokenWords.Paragraph::entry)
                .distinct()
                .map(told.panel().state()::entry)
                .toList();
        if (!theirs.isEmpty()) {
            told.say(
                    Section.UNDELIVERED,
                    "undelivered",
                    theirs.stream().map(entry -> Source.of(Source.Kind.ENTRY, entry.id())),
                    in -> in.t("proceedings.s.undelivered", names(in, theirs)));
        }
    }

    private String names(PaperWords in, List<Entry> entries) {
        Comparator<Delegation> byName = in.byName();
        return in.listed(entries.stream()
                .map(entry ->
                        Objects.requireNonNull(told.named().get(entry.asked().delegation())))
                .sorted(byName)
                .map(one -> in.name(one.names()))
                .distinct()
                .toList());
    }

    private void times() {
        Figures figures = Figures.of(told.panel(), told.named());
        if (figures.spokenMs() > 0) {
            told.say(
                    Section.ANNEX,
                    "times",
                    Stream.of(Source.of(Source.Kind.PANEL, told.panel().panel().id())),
                    in -> in.t(
                            "proceedings.s.times",
                            ClockText.length(figures.spokenMs()),
                            ClockText.length(figures.statesMs()),
                            ClockText.length(figures.spokenMs() - figures.statesMs())));
        }
    }
}

package org.suivi.proceedings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.suivi.panels.Panel;
import org.suivi.panels.Panellist;
import org.suivi.panels.Segment;
import org.suivi.panels.SegmentKind;
import org.suivi.shared.LocalizedText;

/** What a paper says of the meeting itself: its ground, day and place, its podium, and the parts that are nobody's turn. */
record MeetingSentences(Drafting.Told told) {

    void tell() {
        Panel.Head head = told.panel().panel().head();
        Source programme = Source.of(Source.Kind.PANEL, told.panel().panel().id());
        held(head, programme);
        if (!head.session().isBlank()) {
            told.say(
                    Section.INTRODUCTION,
                    "mandate",
                    Stream.of(programme),
                    in -> in.t("proceedings.s.mandate", in.entered(head.session())));
        }
        mandate();
        if (!head.chair().isBlank()) {
            told.say(
                    Section.INTRODUCTION,
                    "chair",
                    Stream.of(programme),
                    in -> in.t("proceedings.s.chair", in.entered(head.chair())));
        }
        if (!head.moderator().isBlank()) {
            told.say(
                    Section.INTRODUCTION,
                    "moderator",
                    Stream.of(programme),
                    in -> in.t("proceedings.s.moderator", in.entered(head.moderator())));
        }
        podium();
        told.panel().state().segments().forEach(this::part);
    }

    private void held(Panel.Head head, Source programme) {
        long from = told.panel().state().segments().stream()
                .map(Segment::startedAt)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min()
                .orElse(head.startsAt());
        long to = told.panel().state().segments().stream()
                .map(Segment::endedAt)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(head.endsAt());
        told.say(
                Section.INTRODUCTION,
                "held",
                Stream.of(programme),
                in -> in.t(
                        "proceedings.s.held",
                        in.name(head.title()),
                        in.date(head.day()),
                        told.time(from),
                        told.time(to)));
    }

    /** The mandate in full stands in the report only, in the languages of the note. */
    private void mandate() {
        LocalizedText mandate = told.ground().note().mandate();
        if (told.ground().template() == PaperTemplate.REPORT && !mandate.isEmpty()) {
            told.all()
                    .add(new Candidate(
                            "mandate-text",
                            Section.INTRODUCTION,
                            null,
                            mandate,
                            List.of(Source.of(
                                    Source.Kind.NOTE, told.panel().panel().id()))));
        }
    }

    private void podium() {
        List<Panellist> there = told.panel().state().panellists().stream()
                .filter(one -> one.part() == Panellist.Part.PANEL && one.status() != Panellist.Status.ABSENT)
                .toList();
        if (!there.isEmpty()) {
            told.say(
                    Section.INTRODUCTION,
                    "panellists",
                    there.stream().map(one -> Source.of(Source.Kind.PANELLIST, one.id())),
                    in -> in.t(
                            "proceedings.s.panellists",
                            in.apartBySemicolons(there.stream().map(in::person).toList())));
        }
    }

    /** Parts without turns that the journal knows: who opened, introduced or closed is for a person to add. */
    private void part(Segment segment) {
        Long from = segment.startedAt();
        Long to = segment.endedAt();
        SegmentKind kind = segment.plan().kind();
        if (from == null || to == null || kind == SegmentKind.FLOOR || kind.isOfPanellists()) {
            return;
        }
        told.say(
                kind == SegmentKind.CLOSING ? Section.RESPONSES : Section.OPENING,
                "part/" + segment.id(),
                Stream.of(Source.of(Source.Kind.SEGMENT, segment.id())),
                in -> in.t("proceedings.s.part", title(in, segment), told.time(from), told.time(to)));
    }

    static String title(PaperWords in, Segment segment) {
        return segment.plan().title().isEmpty()
                ? in.t("panel.kind." + segment.plan().kind().code())
                : in.name(segment.plan().title());
    }
}

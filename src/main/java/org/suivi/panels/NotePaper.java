package org.suivi.panels;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.suivi.exports.DocxPaper;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** Writes the concept note with its programme in one language, as a file that Word opens. */
@Component
public class NotePaper {

    private static final List<Integer> WIDTHS = List.of(14, 62, 24);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    NotePaper(Messages messages, PublicAddress site, Clock clock) {
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** Writes the paper; leaves the stream open. */
    public void write(Standing standing, ConceptNote note, Language language, OutputStream out) throws IOException {
        Panel.Head head = standing.panel().head();
        var about = new ListDescription(
                head.title().plain(language),
                List.of(),
                clock.instant(),
                head.place(),
                URI.create(site.of("/panels/" + standing.panel().id())),
                messages.text(language, "panel.note.notice"),
                language.locale());
        var paper = new DocxPaper(about, ExportWords.in(about.language()));
        paper.paragraph(messages.text(language, "panel.note"));
        paper.fact(messages.text(language, "panel.when"), when(head, language));
        paper.fact(messages.text(language, "panel.room"), head.room());
        paper.fact(messages.text(language, "panel.chair"), head.chair());
        paper.fact(messages.text(language, "panel.moderator"), head.moderator());
        podium(paper, standing, language);
        section(paper, language, "panel.note.mandate", note.mandate());
        section(paper, language, "panel.note.objectives", note.objectives());
        section(paper, language, "panel.note.format", note.format());
        programme(paper, standing, language);
        section(paper, language, "panel.note.outcome", note.outcome());
        section(paper, language, "panel.note.documents", note.documents());
        paper.write(out);
    }

    private void podium(DocxPaper paper, Standing standing, Language language) {
        List<Panellist> panellists = standing.state().panellists();
        if (!panellists.isEmpty()) {
            paper.heading(messages.text(language, "panel.panellists"));
            panellists.forEach(one -> paper.fact(one.name(), one.function().plain(language)));
        }
    }

    private void programme(DocxPaper paper, Standing standing, Language language) {
        paper.heading(messages.text(language, "panel.programme"));
        long at = standing.panel().head().startsAt();
        List<List<String>> rows = new ArrayList<>();
        for (Programme.Slot slot : standing.programme().slots()) {
            Segment.Plan plan = slot.segment().plan();
            String title = plan.title().plain(language);
            rows.add(List.of(
                    TIME.format(Instant.ofEpochMilli(at)
                            .atZone(standing.panel().head().place())),
                    title.isEmpty()
                            ? messages.text(
                                    language, "panel.kind." + plan.kind().code())
                            : title,
                    messages.text(language, "panel.minutes", slot.budgetMs() / 60_000)));
            at += slot.budgetMs();
        }
        paper.table(
                WIDTHS,
                List.of(
                        messages.text(language, "panel.time"),
                        messages.text(language, "panel.part"),
                        messages.text(language, "panel.length")),
                rows);
    }

    private void section(DocxPaper paper, Language language, String heading, LocalizedText text) {
        if (!text.isEmpty()) {
            paper.heading(messages.text(language, heading));
            text.plain(language).lines().forEach(paper::paragraph);
        }
    }

    private static String when(Panel.Head head, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(head.day())
                + ", " + TIME.format(Instant.ofEpochMilli(head.startsAt()).atZone(head.place()))
                + "-" + TIME.format(Instant.ofEpochMilli(head.endsAt()).atZone(head.place()));
    }
}

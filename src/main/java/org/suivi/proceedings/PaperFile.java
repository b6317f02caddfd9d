package org.suivi.proceedings;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.exports.ListDescription;
import org.suivi.exports.PaperFormat;
import org.suivi.exports.TextPaper;
import org.suivi.identity.PublicAddress;
import org.suivi.panels.ClockText;
import org.suivi.panels.Panel;
import org.suivi.panels.Turn;
import org.suivi.panels.TurnState;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** Writes a paper about a panel in one language, as a file for Word or a browser or to be printed: numbered paragraphs, and their sources at the end. */
@Component
public class PaperFile {

    private static final List<Integer> WIDTHS = List.of(14, 54, 16, 16);

    private final Messages messages;
    private final Sources sources;
    private final PublicAddress site;
    private final Clock clock;

    PaperFile(Messages messages, Sources sources, PublicAddress site, Clock clock) {
        this.messages = messages;
        this.sources = sources;
        this.site = site;
        this.clock = clock;
    }

    /** One paper on its way into a file. */
    private record Writing(
            Papers.Written written,
            Language language,
            TextPaper paper,
            List<Sentence> numbered,
            Sources.Telling telling) {}

    /** Writes the paper; leaves the stream open. */
    public void write(Papers.Written written, Language language, PaperFormat format, OutputStream out)
            throws IOException {
        Panel.Head head = written.standing().panel().head();
        Paper about = written.paper();
        var description = new ListDescription(
                t(language, "proceedings.template." + about.template().code()),
                List.of(),
                clock.instant(),
                head.place(),
                URI.create(site.of(about.address())),
                t(language, "proceedings.notice." + about.state().code()),
                language.locale());
        var paper = TextPaper.in(format, description);
        paper.paragraph(head.title().plain(language));
        var writing =
                new Writing(written, language, paper, new ArrayList<>(), sources.in(written.standing(), language));
        for (Section section : Section.values()) {
            section(writing, section);
        }
        if (about.template() == PaperTemplate.REPORT && about.isNamed()) {
            times(writing);
        }
        sourceList(writing);
        paper.write(out);
    }

    private void section(Writing to, Section section) {
        boolean isEmpty = to.written().sentences().stream().noneMatch(one -> one.section() == section && one.stands());
        if (isEmpty) {
            return;
        }
        to.paper().heading(t(to.language(), "proceedings.section." + section.code()));
        if (section != Section.POINTS) {
            sentences(to, section, null);
            return;
        }
        List<LocalizedText> objectives = to.written().objectives();
        for (int i = 1; i <= objectives.size(); i++) {
            if (!to.written().in(section, i).isEmpty()) {
                to.paper().heading(objectives.get(i - 1).plain(to.language()));
                sentences(to, section, i);
            }
        }
    }

    private void sentences(Writing to, Section section, @Nullable Integer objective) {
        for (Sentence sentence : to.written().in(section, objective)) {
            if (sentence.stands()) {
                to.numbered().add(sentence);
                boolean isBehind =
                        sentence.isBehind(to.language()) || sentence.texts().exactly(to.language()) == null;
                String mark = (section == Section.UNDELIVERED ? mark(to, "proceedings.undelivered") : "")
                        + (isBehind ? mark(to, "proceedings.behind") : "");
                to.paper()
                        .paragraph(
                                to.numbered().size() + ". " + sentence.texts().plain(to.language()) + mark);
            }
        }
    }

    private String mark(Writing to, String key) {
        return " [" + t(to.language(), key) + "]";
    }

    private void times(Writing to) {
        List<List<String>> rows = new ArrayList<>();
        for (Turn turn : to.written().standing().state().turns()) {
            if (turn.state() == TurnState.ENDED) {
                rows.add(List.of(
                        PaperWords.time(
                                turn.at(),
                                to.written().standing().panel().head().place()),
                        to.telling().name(turn),
                        ClockText.length(to.written().standing().spokenMs(turn)),
                        ClockText.length(turn.limitMs())));
            }
        }
        to.paper().heading(t(to.language(), "proceedings.times"));
        to.paper()
                .table(
                        WIDTHS,
                        List.of(
                                t(to.language(), "panel.time"),
                                t(to.language(), "panel.speaker"),
                                t(to.language(), "panel.spoken"),
                                t(to.language(), "panel.limit")),
                        rows);
    }

    /** Who is not named in the text is not named among the sources. */
    private void sourceList(Writing to) {
        to.paper().heading(t(to.language(), "proceedings.sources"));
        int number = 0;
        for (Sentence sentence : to.numbered()) {
            number++;
            String told = sentence.sources().stream()
                    .filter(to.written()::maySay)
                    .map(to.telling()::text)
                    .collect(Collectors.joining("; "));
            to.paper()
                    .paragraph(
                            number + ". " + (told.isEmpty() ? t(to.language(), "proceedings.source.unnamed") : told));
        }
    }

    private String t(Language language, String key) {
        return messages.text(language, key);
    }
}

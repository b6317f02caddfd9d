package org.suivi.panels;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suivi.exports.ListDescription;
import org.suivi.exports.PaperFormat;
import org.suivi.exports.TextPaper;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** Writes the papers of a panel in one language, to be printed or opened by Word: concept note, programme, list of speakers. */
@Component
public class PanelPaper {

    private static final List<Integer> WIDTHS = List.of(14, 62, 24);
    private static final List<Integer> WIDTHS_OF_LIST = List.of(10, 46, 24, 20);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Delegations delegations;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    PanelPaper(Delegations delegations, Messages messages, PublicAddress site, Clock clock) {
        this.delegations = delegations;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** Which of the papers of a panel. */
    public enum Kind {
        CONCEPT_NOTE,
        PROGRAMME,
        SPEAKERS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** By its address. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** Which paper in which language, as which kind of file. */
    public record Wanted(Kind kind, Language language, PaperFormat format) {}

    /** Writes the paper; leaves the stream open. */
    public void write(Wanted wanted, Standing standing, ConceptNote note, OutputStream out) throws IOException {
        Panel.Head head = standing.panel().head();
        Language language = wanted.language();
        boolean isNote = wanted.kind() == Kind.CONCEPT_NOTE;
        var about = new ListDescription(
                head.title().plain(language),
                List.of(),
                clock.instant(),
                head.place(),
                URI.create(site.of("/panels/" + standing.panel().id())),
                messages.text(language, isNote ? "panel.note.notice" : "panel.paper.notice"),
                language.locale());
        var paper = TextPaper.in(wanted.format(), about);
        paper.paragraph(messages.text(
                language,
                switch (wanted.kind()) {
                    case CONCEPT_NOTE -> "panel.note";
                    case PROGRAMME -> "panel.programme";
                    case SPEAKERS -> "panel.speakers";
                }));
        paper.fact(messages.text(language, "panel.when"), when(head, language));
        fact(paper, language, "panel.room", head.room());
        fact(paper, language, "panel.chair", head.chair());
        fact(paper, language, "panel.moderator", head.moderator());
        switch (wanted.kind()) {
            case CONCEPT_NOTE -> note(paper, standing, note, language);
            case PROGRAMME -> {
                podium(paper, standing, language);
                programme(paper, standing, language);
            }
            case SPEAKERS -> speakers(paper, standing, language);
        }
        paper.write(out);
    }

    private void fact(TextPaper paper, Language language, String label, String value) {
        if (!value.isEmpty()) {
            paper.fact(messages.text(language, label), value);
        }
    }

    private void note(TextPaper paper, Standing standing, ConceptNote note, Language language) {
        podium(paper, standing, language);
        section(paper, language, "panel.note.mandate", note.mandate());
        section(paper, language, "panel.note.objectives", note.objectives());
        section(paper, language, "panel.note.format", note.format());
        programme(paper, standing, language);
        section(paper, language, "panel.note.outcome", note.outcome());
        section(paper, language, "panel.note.documents", note.documents());
    }

    /** As everybody may see the lists: names and order, and what became of each request. */
    private void speakers(TextPaper paper, Standing standing, Language language) {
        Map<String, Delegation> names = delegations.all();
        for (SpeakerList list : standing.state().lists()) {
            paper.heading(messages.text(language, "panel.list", list.id()));
            List<List<String>> rows = new ArrayList<>();
            for (Entry entry : standing.state().ordered(list.id())) {
                if (entry.state() != EntryState.WITHDRAWN) {
                    rows.add(row(rows.size() + 1, entry, names, language));
                }
            }
            if (rows.isEmpty()) {
                paper.paragraph(messages.text(language, "panel.paper.no-order"));
            } else {
                paper.table(
                        WIDTHS_OF_LIST,
                        List.of(
                                messages.text(language, "panel.place"),
                                messages.text(language, "panel.delegation"),
                                messages.text(language, "panel.category"),
                                messages.text(language, "panel.state")),
                        rows);
            }
        }
    }

    private List<String> row(int place, Entry entry, Map<String, Delegation> names, Language language) {
        Delegation delegation = names.get(entry.asked().delegation());
        String name = delegation == null
                ? entry.asked().delegation()
                : delegation.names().plain(language);
        String others = Groups.onBehalf(entry.asked().onBehalfOf(), language, key -> messages.text(language, key));
        return List.of(
                String.valueOf(place),
                others.isEmpty() ? name : name + " (" + others + ")",
                messages.text(
                        language, "panel.category." + entry.asked().category().code()),
                messages.text(language, "panel.entry." + entry.state().code()));
    }

    private void podium(TextPaper paper, Standing standing, Language language) {
        List<Panellist> panellists = standing.state().panellists();
        if (!panellists.isEmpty()) {
            paper.heading(messages.text(language, "panel.panellists"));
            panellists.forEach(one -> paper.fact(one.name(), one.function().plain(language)));
        }
    }

    private void programme(TextPaper paper, Standing standing, Language language) {
        paper.heading(messages.text(language, "panel.programme"));
        long at = standing.panel().head().startsAt();
        List<List<String>> rows = new ArrayList<>();
        for (Programme.Slot slot : standing.programme().slots()) {
            Segment.Plan plan = slot.segment().plan();
            String own = plan.title().plain(language);
            String title = own.isEmpty()
                    ? messages.text(language, "panel.kind." + plan.kind().code())
                    : own;
            rows.add(List.of(
                    TIME.format(Instant.ofEpochMilli(at)
                            .atZone(standing.panel().head().place())),
                    plan.admits().isEmpty() ? title : title + " (" + admitted(plan, language) + ")",
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

    private String admitted(Segment.Plan plan, Language language) {
        String who = Category.inWords(plan.admits(), language, key -> messages.text(language, key));
        return messages.text(language, "panel.admits.to", who);
    }

    private void section(TextPaper paper, Language language, String heading, LocalizedText text) {
        if (!text.isEmpty()) {
            paper.heading(messages.text(language, heading));
            text.plain(language).lines().forEach(paper::paragraph);
        }
    }

    private static String when(Panel.Head head, Language language) {
        return head.dayIn(language)
                + ", " + TIME.format(Instant.ofEpochMilli(head.startsAt()).atZone(head.place()))
                + "-" + TIME.format(Instant.ofEpochMilli(head.endsAt()).atZone(head.place()));
    }
}

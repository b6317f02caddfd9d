package org.suivi.meetings;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.DocxPaper;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/** Writes the minutes of a meeting in one language, as a file that Word opens. */
@Service
@Transactional(readOnly = true)
public class Minutes {

    private static final List<Integer> WIDTHS = List.of(40, 26, 14, 20);

    private final Agendas agendas;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    Minutes(Agendas agendas, Messages messages, PublicAddress site, Clock clock) {
        this.agendas = agendas;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    public ListDescription about(SystemHead system, Language language, Meeting meeting) {
        return new ListDescription(
                meeting.draft().title().plain(language),
                List.of(),
                clock.instant(),
                system.zone(),
                URI.create(site.of(system.path() + "/meetings/" + meeting.id())),
                messages.text(language, "meeting.minutes.notice"),
                language.locale());
    }

    public void write(Actor actor, Meeting meeting, ListDescription about, OutputStream out) throws IOException {
        Language language = Language.of(about.language().getLanguage()).orElseThrow();
        var paper = new DocxPaper(about, ExportWords.in(about.language()));
        paper.paragraph(messages.text(language, "meeting.minutes"));
        paper.fact(
                messages.text(language, "meeting.held-on"), day(meeting.draft().heldOn(), language));
        factIfAny(paper, language, "meeting.place", meeting.draft().place());
        factIfAny(paper, language, "meeting.present", meeting.draft().present());
        int number = 1;
        for (AgendaItem item : agendas.of(actor, meeting.id())) {
            paper.heading(number++ + ". " + title(item, language));
            item(paper, item, language);
        }
        paper.write(out);
    }

    private void item(DocxPaper paper, AgendaItem item, Language language) {
        if (!item.words().discussion().isEmpty()) {
            paper.paragraph(item.words().discussion().plain(language));
        }
        factIfAny(paper, language, "meeting.decision", item.words().decision().plain(language));
        if (!item.points().isEmpty()) {
            paper.table(
                    WIDTHS,
                    List.of(
                            messages.text(language, "meeting.point"),
                            messages.text(language, "assignment.institution"),
                            messages.text(language, "meeting.point.due"),
                            messages.text(language, "meeting.point.state")),
                    item.points().stream().map(point -> row(point, language)).toList());
        }
    }

    private List<String> row(ActionPoint point, Language language) {
        ActionPoint.Done done = point.done();
        return List.of(
                point.task().plain(language),
                point.name().plain(language),
                day(point.due(), language),
                done == null
                        ? messages.text(language, "meeting.point.open")
                        : messages.text(language, "meeting.point.done-on", day(done.on(), language), done.by()));
    }

    private void factIfAny(DocxPaper paper, Language language, String label, String value) {
        if (!value.isEmpty()) {
            paper.fact(messages.text(language, label), value);
        }
    }

    private String title(AgendaItem item, Language language) {
        RedFlag flag = item.flag();
        return flag == null
                ? item.words().title().plain(language)
                : messages.text(
                        language,
                        "meeting.flag." + flag.kind().code(),
                        flag.name().plain(language),
                        flag.number());
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }
}

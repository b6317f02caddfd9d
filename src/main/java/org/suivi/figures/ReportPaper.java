package org.suivi.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.DocxPaper;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** Writes a report to the Council in one language, as a file that Word opens. */
@Component
public class ReportPaper {

    private static final List<Integer> WIDTHS = List.of(80, 20);

    private final Messages messages;
    private final PublicAddress site;

    ReportPaper(Messages messages, PublicAddress site) {
        this.messages = messages;
        this.site = site;
    }

    public String fileName(CouncilReport report, Language language) {
        return ExportFormat.DOCX.fileName(about(report, language));
    }

    /** Writes the paper; leaves the stream open. */
    public void write(CouncilReport report, Language language, OutputStream out) throws IOException {
        ListDescription about = about(report, language);
        var paper = new DocxPaper(about, ExportWords.in(about.language()));
        paper.paragraph(messages.text(language, "report.lead"));
        report.sections().forEach(section -> write(section, language, paper));
        paper.write(out);
    }

    /** Its figures, one on a line. */
    public ExportedList figures(CouncilReport report, Language language) {
        List<Row> rows = report.sections().stream()
                .flatMap(section -> section.lines().stream().map(line -> new Row(section, line)))
                .toList();
        return new Columns<Row>(messages, language)
                .with(
                        "part",
                        "house.file.row",
                        ColumnKind.TEXT,
                        row -> messages.text(language, row.section().heading()))
                .written(
                        "what",
                        "report.what",
                        ColumnKind.TEXT,
                        row -> row.line().name())
                .with(
                        "count",
                        "report.count",
                        ColumnKind.NUMBER,
                        row -> row.line().count())
                .list(about(report, language), rows);
    }

    private record Row(Section section, Section.Line line) {}

    private void write(Section section, Language language, DocxPaper paper) {
        paper.heading(messages.text(language, section.heading()));
        if (section.lines().isEmpty() && section.words().isEmpty()) {
            paper.paragraph(messages.text(language, "house.board.too-few"));
        }
        if (!section.lines().isEmpty()) {
            NumberFormat numbers = NumberFormat.getIntegerInstance(language.locale());
            paper.table(
                    WIDTHS,
                    List.of(messages.text(language, "report.what"), messages.text(language, "report.count")),
                    section.lines().stream()
                            .map(line -> List.of(line.name().plain(language), numbers.format(line.count())))
                            .toList());
        }
        for (LocalizedText words : section.words()) {
            paper.paragraph(messages.text(language, "report.quoted", words.plain(language)));
        }
    }

    private ListDescription about(CouncilReport report, Language language) {
        return new ListDescription(
                messages.text(language, "report.numbered", report.number()),
                List.of(),
                report.madeAt(),
                ZoneOffset.UTC,
                URI.create(site.of(report.path())),
                messages.text(language, "report.notice"),
                language.locale());
    }
}

package org.suivi.requests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.DocxPaper;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;
import tools.jackson.databind.ObjectMapper;

/** All answers that were sent to one request, as a spreadsheet or as a paper in the order of the questions. */
@Service
@Transactional(readOnly = true)
public class RequestExport {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    RequestExport(JdbcClient jdbc, ObjectMapper json, Messages messages, PublicAddress site, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    private record Sent(
            int position,
            LocalizedText question,
            LocalizedText institution,
            LocalizedText text,
            LocalDate on,
            @Nullable LocalDate takenOf) {}

    /** What is exported, for the name of the file. */
    public ListDescription about(SystemHead system, Language language, InformationRequest request) {
        return new ListDescription(
                request.draft().title().plain(language),
                List.of(),
                clock.instant(),
                system.zone(),
                URI.create(site.of(system.path() + "/requests/" + request.id())),
                messages.text(language, "request.export.notice"),
                language.locale());
    }

    public void write(
            Actor actor, InformationRequest request, ListDescription about, ExportFormat format, OutputStream out)
            throws IOException {
        actor.mustHave(Permission.EDIT_RECORDS);
        Language language = Language.of(about.language().getLanguage()).orElseThrow();
        List<Sent> all = sent(actor, request);
        if (format == ExportFormat.XLSX) {
            list(about, language, all).write(format, out);
        } else if (format == ExportFormat.DOCX) {
            paper(request, language, all, new DocxPaper(about, ExportWords.in(about.language())))
                    .write(out);
        } else {
            throw new NotFound("problem.not-found");
        }
    }

    private List<Sent> sent(Actor actor, InformationRequest request) {
        return jdbc.sql("""
                        select q.position, q.text::text as question, o.name::text, w.text::text as answer, a.sent_at::date as sent_on,
                            w.taken_of
                        from request_question q join request_answer w on w.question_id = q.id
                        join request_addressee a on a.request_id = q.request_id and a.organisation_id = w.organisation_id
                        join organisation o on o.id = w.organisation_id
                        where q.system_id = :system and q.request_id = :request and a.sent_at is not null
                        order by q.position, o.id
                        """)
                .param("system", actor.inSystem())
                .param("request", request.id())
                .query((row, index) -> new Sent(
                        row.getInt("position"),
                        text(row.getString("question")),
                        text(row.getString("name")),
                        text(row.getString("answer")),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("taken_of", LocalDate.class)))
                .list();
    }

    private ExportedList list(ListDescription about, Language language, List<Sent> all) {
        return new Columns<Sent>(messages, language)
                .with("number", "request.column.number", ColumnKind.NUMBER, Sent::position)
                .written("question", "request.column.question", ColumnKind.LONG_TEXT, Sent::question)
                .written("institution", "request.column.institution", ColumnKind.TEXT, Sent::institution)
                .written("answer", "request.column.answer", ColumnKind.LONG_TEXT, Sent::text)
                .with("sent", "request.column.sent", ColumnKind.DATE, Sent::on)
                .with("taken", "request.column.taken", ColumnKind.DATE, Sent::takenOf)
                .list(about, all);
    }

    private DocxPaper paper(InformationRequest request, Language language, List<Sent> all, DocxPaper paper) {
        if (!request.draft().intro().isEmpty()) {
            paper.paragraph(request.draft().intro().plain(language));
        }
        int position = 0;
        for (Sent each : all) {
            if (each.position() != position) {
                position = each.position();
                paper.heading(position + ". " + each.question().plain(language));
            }
            String institution = each.institution().plain(language);
            paper.fact(
                    each.takenOf() == null
                            ? institution
                            : messages.text(
                                    language,
                                    "request.taken-in-paper",
                                    institution,
                                    each.takenOf().toString()),
                    each.text().plain(language));
        }
        return paper;
    }

    private LocalizedText text(String written) {
        return json.readValue(written, LocalizedText.class);
    }
}

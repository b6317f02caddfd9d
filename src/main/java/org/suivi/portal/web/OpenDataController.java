package org.suivi.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ExportedList;
import org.suivi.exports.FileAnswer;
import org.suivi.exports.ListOrder;
import org.suivi.exports.RecommendationExport;
import org.suivi.portal.Everybody;
import org.suivi.portal.OpenTables;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.RecommendationRecords;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** All that is public as open data: the page that explains it, and the files. */
@Controller
class OpenDataController {

    private final RecommendationExport export;
    private final RecommendationRecords records;
    private final OpenTables tables;
    private final Clock clock;

    OpenDataController(RecommendationExport export, RecommendationRecords records, OpenTables tables, Clock clock) {
        this.export = export;
        this.records = records;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping("/{system:[a-z]{3}}/open-data")
    @Needs(Permission.NOTHING)
    String page(SystemHead system, Language language, Model model) {
        model.addAttribute("edition", records.edition(Everybody.in(system)));
        model.addAttribute("asOf", clock.instant());
        model.addAttribute("columns", export.columns(ExportFormat.CSV, language));
        model.addAttribute("tables", tables.all(language));
        return "portal/web/open-data";
    }

    @GetMapping("/{system:[a-z]{3}}/open-data.{format:csv|json}")
    @Needs(Permission.NOTHING)
    void file(
            SystemHead system,
            Language language,
            @PathVariable("format") String format,
            ServletWebRequest request,
            HttpServletResponse response) {
        Actor everybody = Everybody.in(system);
        ExportFormat known = ExportFormat.of(format).orElseThrow(() -> new NotFound("problem.not-found"));
        if (isKnown(records.edition(everybody).tag(), language, request, response)) {
            return;
        }
        var all = new ListOrder(system, RecommendationFilter.everything(), known, language);
        export.write(
                everybody,
                all,
                (name, rows) -> {
                    response.setContentType(known.mediaType());
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name));
                    return response.getOutputStream();
                },
                written -> {});
    }

    /** A table that a module offers. */
    @GetMapping("/{system:[a-z]{3}}/open-data/{table:[a-z-]+}.{format:csv|json}")
    @Needs(Permission.NOTHING)
    void table(
            SystemHead system,
            Language language,
            @PathVariable("table") String table,
            @PathVariable("format") String format,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportFormat known = ExportFormat.of(format).orElseThrow(() -> new NotFound("problem.not-found"));
        tables.open(system, table, language, new OpenTables.Taking() {
            @Override
            public boolean isKnown(String tag) {
                return OpenDataController.isKnown(tag, language, request, response);
            }

            @Override
            public void take(ExportedList list) throws IOException {
                FileAnswer.send(list, known, response);
            }
        });
    }

    /** Whether the reader has this version already. */
    private static boolean isKnown(
            String tag, Language language, ServletWebRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().getHeaderValue());
        return request.checkNotModified("\"" + tag + "-" + language.code() + "\"");
    }
}

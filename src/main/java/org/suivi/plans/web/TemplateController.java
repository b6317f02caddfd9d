package org.suivi.plans.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.exports.DocxTableExport;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.exports.SectionedTable;
import org.suivi.exports.XlsxExport;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanExport;
import org.suivi.plans.Plans;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** A plan in the columns of the usual template, as a file. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/plans/{id}/export")
class TemplateController {

    private final Plans plans;
    private final PlanExport export;
    private final Look look;

    TemplateController(Plans plans, PlanExport export, Look look) {
        this.plans = plans;
        this.export = export;
        this.look = look;
    }

    @GetMapping
    @Needs(Permission.READ)
    void export(
            Actor actor,
            SystemHead system,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "format", defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        Plan plan = plans.one(actor, id, look.today(system));
        ExportWords words = ExportWords.in(language.locale());
        switch (format) {
            case "xlsx" -> {
                ExportedList list = export.list(actor, system, language, plan);
                asFile(response, ExportFormat.XLSX, list.about());
                new XlsxExport(words).write(list, response.getOutputStream());
            }
            case "docx" -> {
                SectionedTable table = export.document(actor, system, language, plan);
                asFile(response, ExportFormat.DOCX, table.about());
                new DocxTableExport(words).write(table, response.getOutputStream());
            }
            default -> throw new NotFound("problem.not-found");
        }
    }

    private static void asFile(HttpServletResponse response, ExportFormat format, ListDescription about) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(format.fileName(about)));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
    }
}

package org.suivi.indicators.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ExportedList;
import org.suivi.exports.XlsxExport;
import org.suivi.indicators.ValueSheet;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Values of indicators as a spreadsheet. */
@Controller
class ValueSheetController {

    private static final String ALL = "/{system:[a-z]{3}}/indicators";

    private final ValueSheet sheet;

    ValueSheetController(ValueSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping({ALL + "/values.xlsx", ALL + "/{id:\\d+}/values.xlsx"})
    @Needs(Permission.READ_PUBLISHED)
    void take(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable(name = "id", required = false) @Nullable Long id,
            HttpServletResponse response)
            throws IOException {
        ExportedList list = sheet.list(actor, system, language, id);
        response.setContentType(ExportFormat.XLSX.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(id == null ? "indicator-values.xlsx" : "indicator-" + id + "-values.xlsx")
                        .build()
                        .toString());
        new XlsxExport(ExportWords.in(language.locale())).write(list, response.getOutputStream());
    }
}

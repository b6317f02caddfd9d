package org.suivi.matches.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.cooperation.Entity;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.matches.CandidateExport;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What fits a record, as a file for those who read its page. */
@Controller
class CandidateListController {

    private final CandidateExport export;

    CandidateListController(CandidateExport export) {
        this.export = export;
    }

    @GetMapping("/clearing-house/{section:needs|offers|challenges|practices}/{id:[0-9]{1,18}}/matches.csv")
    @Needs(Permission.READ_ASSISTANCE)
    void csv(
            Actor actor,
            Language language,
            @PathVariable("section") String section,
            @PathVariable("id") long id,
            HttpServletResponse response)
            throws IOException {
        FileAnswer.send(export.of(actor, Entity.ofSection(section), id, language), ExportFormat.CSV, response);
    }
}

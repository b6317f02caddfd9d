package org.suivi.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.suivi.audit.AuditFilter;
import org.suivi.audit.AuditRow;
import org.suivi.audit.AuditTrail.Stretch;
import org.suivi.shared.Language;

/** The page and the file of a log, whosever it is. */
final class AuditPages {

    private static final int ROWS = 50;

    private AuditPages() {}

    /** One entry more than the page shows, which says whether there are older ones. */
    static Stretch stretch(@Nullable Long before, Language language) {
        return new Stretch(before, ROWS + 1, language);
    }

    static String show(List<AuditRow> rows, AuditPlace place, AuditFilter filter, Model model) {
        model.addAttribute("rows", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("place", place);
        model.addAttribute("filter", filter);
        model.addAttribute("address", new AuditAddress(filter));
        model.addAttribute("hasOlder", rows.size() > ROWS);
        return "audit/web/audit-page";
    }

    static void export(HttpServletResponse response, String file, Consumer<Consumer<AuditRow>> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        try (var csv = new AuditCsv(response.getWriter())) {
            rows.accept(csv::write);
        }
    }
}

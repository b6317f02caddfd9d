package org.suivi.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.exports.ExportFile;
import org.suivi.exports.ExportFiles;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ListOrder;
import org.suivi.exports.RecommendationExport;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The list of recommendations as a file: a short one at once, a long one ordered, watched and taken away. */
@Controller
class ExportController {

    private final RecommendationExport export;
    private final ExportFiles files;

    ExportController(RecommendationExport export, ExportFiles files) {
        this.export = export;
        this.files = files;
    }

    @GetMapping("/{system:[a-z]{3}}/recommendations/export")
    @Needs(Permission.READ_PUBLISHED)
    @org.jspecify.annotations.Nullable
    ModelAndView export(
            Actor actor,
            Language language,
            SystemHead system,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "format", defaultValue = "xlsx") String format) {
        var order = new ListOrder(system, RecommendationFilter.of(request.getParameterMap()), known(format), language);
        int rows = export.writeUnlessLong(actor, order, (name, count) -> {
            asFile(response, name, order.format());
            return response.getOutputStream();
        });
        if (ExportFiles.isLong(order.format(), rows)) {
            var page = new ModelAndView("exports/web/export-order");
            page.addObject("format", order.format());
            page.addObject("rows", rows);
            page.addObject("query", order.filter().onPage(1).query());
            return page;
        }
        return null;
    }

    @PostMapping("/{system:[a-z]{3}}/exports")
    @Needs(Permission.READ_PUBLISHED)
    String order(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam("format") String format,
            @RequestParam(name = "query", defaultValue = "") String query) {
        var order = new ListOrder(system, RecommendationFilter.ofQuery(query), known(format), language);
        return "redirect:" + system.path() + "/exports/" + files.order(actor, order, export.count(actor, order));
    }

    @GetMapping("/{system:[a-z]{3}}/exports/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String wait(
            Actor actor,
            @PathVariable("id") String id,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        model.addAttribute("file", files.one(actor, key(id)));
        return "exports/web/" + (target.equals("export-progress") ? "export-progress" : "export-file");
    }

    @GetMapping("/{system:[a-z]{3}}/exports/{id}/file")
    @Needs(Permission.READ_PUBLISHED)
    void take(Actor actor, @PathVariable("id") String id, HttpServletResponse response) throws IOException {
        ExportFile file = files.one(actor, key(id));
        if (!file.isReady()) {
            throw new NotFound("problem.not-found");
        }
        asFile(response, file.fileName(), file.format());
        files.writeTo(actor, file.id(), response.getOutputStream());
    }

    private static void asFile(HttpServletResponse response, String name, ExportFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
    }

    private static ExportFormat known(String format) {
        return ExportFormat.of(format).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new NotFound("problem.not-found");
        }
    }
}

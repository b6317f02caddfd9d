package org.suivi.imports.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.imports.ImportRuns;
import org.suivi.recommendations.ReceiptTraces;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;

/** The imports behind one recommendation, for its page. */
@Controller
class ImportTraceController {

    private final ReceiptTraces traces;
    private final ImportRuns runs;

    ImportTraceController(ReceiptTraces traces, ImportRuns runs) {
        this.traces = traces;
        this.runs = runs;
    }

    @GetMapping("/{system:[a-z]{3}}/imports/of/{recommendation:[0-9]{1,18}}")
    @Needs(Permission.IMPORT)
    String of(Actor actor, @PathVariable long recommendation, AsPart asked, Model model) {
        List<TraceView> imports = traces.of(actor, recommendation).stream()
                .map(trace -> new TraceView(trace, runs.withId(actor, trace.importId())))
                .toList();
        model.addAttribute("imports", imports);
        model.addAttribute("isPage", !asked.isPart());
        return "imports/web/import-traces";
    }
}

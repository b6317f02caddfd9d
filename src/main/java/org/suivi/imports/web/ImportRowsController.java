package org.suivi.imports.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.imports.ImportDecisions;
import org.suivi.imports.ImportRuns;
import org.suivi.imports.LabelKind;
import org.suivi.imports.RepairCode;
import org.suivi.recommendations.DifferencePart;
import org.suivi.recommendations.DifferenceWords;
import org.suivi.recommendations.ReceiptField;
import org.suivi.recommendations.ReceiptLine;
import org.suivi.recommendations.ReceiptPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The rows behind each count of a report, and what a person says about doubtful rows and unknown labels. */
@Controller
class ImportRowsController {

    private static final Set<String> OUTCOMES = Set.of("new", "same", "changed", "merged", "doubtful", "rejected");
    private static final Set<String> REPAIRS =
            Stream.of(RepairCode.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final String PATH = "/{system:[a-z]{3}}/imports/{id:[0-9]{1,18}}";
    private static final int SIZE = 25;
    private static final Pattern DECISION = Pattern.compile("pair-(\\d{1,9})");

    private final ImportRuns runs;
    private final ImportDecisions decisions;
    private final ReceiptPages receipts;
    private final DifferenceWords words;

    ImportRowsController(ImportRuns runs, ImportDecisions decisions, ReceiptPages receipts, DifferenceWords words) {
        this.words = words;
        this.runs = runs;
        this.decisions = decisions;
        this.receipts = receipts;
    }

    @GetMapping(PATH + "/rows")
    @Needs(Permission.IMPORT)
    String rows(
            Actor actor,
            Language language,
            @PathVariable long id,
            @RequestParam(defaultValue = "outcome") String by,
            @RequestParam(defaultValue = "new") String value,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int number = Math.max(1, Math.min(page, 100_000));
        Page<ReceiptLine> lines = switch (by) {
            case "field" -> receipts.differingIn(actor, id, field(value), number, SIZE);
            case "repair" -> receipts.repaired(actor, id, known(value, REPAIRS), number, SIZE);
            default -> receipts.withOutcome(actor, id, known(value, OUTCOMES), number, SIZE);
        };
        model.addAttribute("run", runs.withId(actor, id));
        model.addAttribute("lines", lines);
        model.addAttribute("differences", differences(lines, language));
        model.addAttribute("by", by);
        model.addAttribute("value", value);
        return "imports/web/import-rows";
    }

    /** What each row says otherwise, by its place. */
    private Map<Integer, List<DifferencePart>> differences(Page<ReceiptLine> lines, Language language) {
        Map<Integer, List<DifferencePart>> parts = new HashMap<>();
        lines.rows().forEach(line -> {
            if (line.difference() != null) {
                parts.put(line.place(), words.of(line.difference(), language));
            }
        });
        return parts;
    }

    private static String known(String value, Collection<String> all) {
        if (!all.contains(value)) {
            throw new NotFound("problem.not-found");
        }
        return value;
    }

    private static ReceiptField field(String code) {
        return ReceiptField.of(code).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @PostMapping(PATH + "/decisions")
    @Needs(Permission.IMPORT)
    String decide(Actor actor, SystemHead system, @PathVariable long id, @RequestParam Map<String, String> parameters) {
        Map<Integer, Boolean> decided = new HashMap<>();
        parameters.forEach((name, value) -> {
            var pair = DECISION.matcher(name);
            if (pair.matches() && (value.equals("same") || value.equals("different"))) {
                decided.put(Integer.valueOf(pair.group(1)), value.equals("same"));
            }
        });
        decisions.decide(actor, id, decided);
        return ImportRunController.to(system, id);
    }

    @PostMapping(PATH + "/labels")
    @Needs(Permission.IMPORT)
    String explain(
            Actor actor,
            SystemHead system,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam Map<String, String> parameters) {
        Map<String, String> meanings = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            String label = parameters.get(name.replaceFirst("^meaning-", "label-"));
            if (name.startsWith("meaning-") && label != null && !value.isBlank()) {
                meanings.put(label, value.strip());
            }
        });
        LabelKind of = LabelKind.of(kind).orElseThrow(() -> new NotFound("problem.not-found"));
        decisions.explain(actor, id, of, meanings, parameters.containsKey("later"));
        return ImportRunController.to(system, id);
    }
}

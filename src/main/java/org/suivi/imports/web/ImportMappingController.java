package org.suivi.imports.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.imports.ColumnMapping;
import org.suivi.imports.ImportRuns;
import org.suivi.imports.MappedColumn;
import org.suivi.imports.MappedField;
import org.suivi.imports.MappingFault;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** What the columns of a ministry's own table mean, and what holds for all its rows. */
@Controller
class ImportMappingController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONSTANT = 200;

    private final ImportRuns runs;
    private final RunViews views;

    ImportMappingController(ImportRuns runs, RunViews views) {
        this.runs = runs;
        this.views = views;
    }

    @PostMapping("/{system:[a-z]{3}}/imports/{id:[0-9]{1,18}}/mapping")
    @Needs(Permission.IMPORT)
    ModelAndView map(
            Actor actor, SystemHead system, @PathVariable long id, @RequestParam Map<String, String> parameters) {
        ColumnMapping before = runs.withId(actor, id).reading().mapping();
        if (before == null) {
            throw new NotFound("problem.not-found");
        }
        ColumnMapping sent = sent(before, parameters);
        if (runs.faults(actor, id, sent).stream().anyMatch(MappingFault::isCertain)) {
            return new ModelAndView(
                    "imports/web/import-run",
                    Map.of("view", views.of(actor, id, sent)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        runs.map(actor, id, sent);
        if (parameters.containsKey("read")) {
            runs.read(actor, id);
        }
        return new ModelAndView(ImportRunController.to(system, id));
    }

    @PostMapping("/{system:[a-z]{3}}/imports/{id:[0-9]{1,18}}/mapping/kept")
    @Needs(Permission.IMPORT)
    String mapAs(Actor actor, SystemHead system, @PathVariable long id, @RequestParam(defaultValue = "") String kept) {
        runs.mapAs(actor, id, kept);
        return ImportRunController.to(system, id);
    }

    /** Where a browser goes that reloads a refused form, or changes its language. */
    @GetMapping("/{system:[a-z]{3}}/imports/{id:[0-9]{1,18}}/mapping")
    @Needs(Permission.IMPORT)
    String back(SystemHead system, @PathVariable long id) {
        return ImportRunController.to(system, id);
    }

    private static ColumnMapping sent(ColumnMapping before, Map<String, String> parameters) {
        List<MappedColumn> columns = new ArrayList<>();
        for (int i = 0; i < before.columns().size(); i++) {
            MappedColumn column = before.columns().get(i);
            MappedField field = field(parameters.get("field-" + i), column.field());
            columns.add(new MappedColumn(
                    column.heading(), field, language(field, parameters.get("language-" + i), column.language())));
        }
        Map<MappedField, String> constants = new EnumMap<>(MappedField.class);
        for (MappedField field : MappedField.CONSTANTS) {
            String value =
                    parameters.getOrDefault("constant-" + field.code(), "").strip();
            if (!value.isEmpty()) {
                constants.put(field, cut(value, LONGEST_CONSTANT));
            }
        }
        String name = parameters.getOrDefault("name", "").strip();
        String separator = parameters.getOrDefault("separator", before.valueSeparator());
        return new ColumnMapping(
                name.isEmpty() ? before.name() : cut(name, LONGEST_NAME),
                before.shape(),
                columns,
                separator.equals("line") ? "\n" : separator,
                constants);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    private static MappedField field(@Nullable String sent, MappedField otherwise) {
        return Stream.of(MappedField.values())
                .filter(field -> field.name().equals(sent))
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable String language(MappedField field, @Nullable String sent, @Nullable String otherwise) {
        if (!field.isText()) {
            return null;
        }
        return sent == null || sent.isBlank() ? otherwise : sent;
    }
}

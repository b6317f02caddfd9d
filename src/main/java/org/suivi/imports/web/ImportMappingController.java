package org.suivi.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.imports.ColumnMapping;
import org.suivi.imports.ImportRuns;
import org.suivi.imports.MappedColumn;
import org.suivi.imports.MappedField;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** What the columns of a ministry's own table mean. */
@Controller
class ImportMappingController {

    private final ImportRuns runs;

    ImportMappingController(ImportRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/{system:[a-z]{3}}/imports/{id:[0-9]{1,18}}/mapping")
    @Needs(Permission.IMPORT)
    String map(Actor actor, SystemHead system, @PathVariable long id, @RequestParam Map<String, String> parameters) {
        ColumnMapping before = runs.withId(actor, id).reading().mapping();
        if (before == null) {
            throw new NotFound("problem.not-found");
        }
        List<MappedColumn> columns = new ArrayList<>();
        for (int i = 0; i < before.columns().size(); i++) {
            MappedColumn column = before.columns().get(i);
            MappedField field = field(parameters.get("field-" + i), column.field());
            columns.add(new MappedColumn(
                    column.heading(), field, language(field, parameters.get("language-" + i), column.language())));
        }
        String name = parameters.getOrDefault("name", "").strip();
        String separator = parameters.getOrDefault("separator", before.valueSeparator());
        runs.map(
                actor,
                id,
                new ColumnMapping(
                        name.isEmpty() ? before.name() : name.substring(0, Math.min(100, name.length())),
                        before.shape(),
                        columns,
                        separator.equals("line") ? "\n" : separator,
                        before.constants()));
        return ImportRunController.to(system, id);
    }

    private static MappedField field(@Nullable String sent, MappedField otherwise) {
        return Stream.of(MappedField.values())
                .filter(field -> field.name().equals(sent))
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable String language(MappedField field, @Nullable String sent, @Nullable String otherwise) {
        if (field != MappedField.TEXT) {
            return null;
        }
        return sent == null || sent.isBlank() ? otherwise : sent;
    }
}

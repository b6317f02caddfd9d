package org.suivi.plans;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/**
 * Finds the action of each row of a template: by its hidden key, and where there is none by theme and title, so that a table of
 * one's own that is sent twice does not bring everything twice.
 */
final class SheetRows {

    private final long plan;
    private final Map<Long, Action> actions;
    private final Map<Long, Integer> owners = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    SheetRows(long plan, PlanReading.Whole whole, SheetFile file) {
        this.plan = plan;
        this.actions = whole.actions().stream().collect(Collectors.toMap(Action::id, Function.identity()));
        for (Action action : whole.actions()) {
            PlanTheme theme = whole.theme(action.draft().theme());
            action.title()
                    .texts()
                    .forEach((language, title) ->
                            byName.putIfAbsent(name(theme.name().plain(language), title), action.id()));
        }
        findOwners(file, whole);
    }

    /** Who copies a row to write a new action copies the key with it: the row that still has the title keeps it. */
    private void findOwners(SheetFile file, PlanReading.Whole whole) {
        Map<Long, List<SheetFile.Row>> byKey = file.rows().stream()
                .filter(row -> row.key() != null && row.key().plan() == plan)
                .collect(Collectors.groupingBy(
                        row -> row.key() == null ? 0 : row.key().action()));
        byKey.forEach((id, rows) -> {
            Action action = actions.get(id);
            owners.put(
                    id,
                    rows.stream()
                            .filter(row -> action != null && keepsTitle(row, action, whole, file.language()))
                            .findFirst()
                            .orElse(rows.get(0))
                            .number());
        });
    }

    private static boolean keepsTitle(SheetFile.Row row, Action action, PlanReading.Whole whole, Language language) {
        return row.cell(TemplateColumn.TITLE)
                .equals(TemplateValues.of(action, whole, language).get(TemplateColumn.TITLE));
    }

    /** Null for a new action. */
    @Nullable
    Action actionOf(SheetFile.Row row) {
        SheetKey key = keyOf(row);
        if (key != null) {
            Action action = actions.get(key.action());
            if (action == null) {
                throw new Refused("plan.sheet.wrong.gone");
            }
            return action;
        }
        if (row.key() != null && row.key().plan() != plan) {
            throw new Refused("plan.sheet.wrong.other-plan");
        }
        String name = name(row.cell(TemplateColumn.THEME), row.cell(TemplateColumn.TITLE));
        Long known = byName.get(name);
        if (!names.add(name) || (known != null && owners.containsKey(known))) {
            throw new Refused("plan.sheet.wrong.twice");
        }
        return known == null ? null : actions.get(known);
    }

    /** The key of the row, unless it was copied from another row. */
    @Nullable
    SheetKey keyOf(SheetFile.Row row) {
        SheetKey key = row.key();
        return key != null
                        && key.plan() == plan
                        && Integer.valueOf(row.number()).equals(owners.get(key.action()))
                ? key
                : null;
    }

    private static String name(String theme, String title) {
        return SheetNames.folded(theme) + "\n" + SheetNames.folded(title);
    }
}

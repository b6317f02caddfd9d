package org.suivi.plans;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/**
 * What stands in a template that was sent.
 *
 * @param language in which its heading, and so its texts, are written
 * @param unknown headings that are none of the template's
 * @param elsewhere columns of the template that are kept elsewhere
 */
record SheetFile(Language language, List<String> unknown, List<TemplateColumn> elsewhere, List<Row> rows) {

    /** One row with the cells of the columns that the file has; an empty cell is an empty text. */
    record Row(int number, @Nullable SheetKey key, Map<TemplateColumn, String> cells) {

        String cell(TemplateColumn column) {
            return cells.getOrDefault(column, "");
        }
    }
}

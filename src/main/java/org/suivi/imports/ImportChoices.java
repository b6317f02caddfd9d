package org.suivi.imports;

import java.util.Set;
import org.suivi.recommendations.ReceiptField;

/** Which categories of the report a person chose to apply. */
public record ImportChoices(boolean addNew, Set<ReceiptField> fields) {

    public static final ImportChoices USUAL = new ImportChoices(true, ReceiptField.USUAL);

    public ImportChoices {
        fields = Set.copyOf(fields);
    }
}

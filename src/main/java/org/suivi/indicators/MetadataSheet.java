package org.suivi.indicators;

import java.util.List;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * What one must know of an indicator to read its figures, as the OHCHR guide lists it.
 *
 * @param dimensions by which its values are disaggregated
 */
public record MetadataSheet(
        LocalizedText definition,
        LocalizedText rationale,
        LocalizedText method,
        LocalizedText unit,
        LocalizedText source,
        LocalizedText limitations,
        Periodicity periodicity,
        List<String> dimensions) {

    public MetadataSheet {
        dimensions = List.copyOf(dimensions);
        if (dimensions.size() > 20 || !dimensions.stream().allMatch(one -> one.matches("[a-z][a-z0-9-]{0,39}"))) {
            throw new Refused("indicator.dimensions.wrong");
        }
    }
}

package org.suivi.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;

/**
 * Everything that is entered about an indicator itself.
 *
 * @param institution the organisation that answers for its values
 * @param namesElsewhere what the files of others call it, such as SE.ADT.LITR.FE.ZS
 */
public record Description(
        String code,
        LocalizedText name,
        IndicatorKind kind,
        MetadataSheet sheet,
        @Nullable Long institution,
        List<String> namesElsewhere,
        Visibility visibility) {

    private static final int MOST_NAMES = 20;
    private static final int LONGEST_NAME = 300;

    public Description {
        code = code.strip();
        namesElsewhere = namesElsewhere.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (!code.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}")) {
            throw new Refused("indicator.code.wrong");
        }
        if (name.isEmpty()) {
            throw new Refused("indicator.nameless");
        }
        if (namesElsewhere.size() > MOST_NAMES
                || namesElsewhere.stream().anyMatch(one -> one.length() > LONGEST_NAME)) {
            throw new Refused("indicator.names-elsewhere.wrong");
        }
        if (visibility == Visibility.RESTRICTED) {
            throw new Refused("indicator.visibility.wrong");
        }
    }
}

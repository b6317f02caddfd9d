package org.suivi.recommendations;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * One recommendation as other pages mention it: enough to know it again and to open it.
 *
 * @param mechanism the code of its mechanism
 */
public record Brief(
        long id,
        String address,
        @Nullable String number,
        String mechanism,
        @Nullable Integer year,
        LocalizedText texts,
        LocalizedText title) {

    /** "140.7 · UPR 2019": what links to it are called. */
    public String heading(Labels labels, Language language) {
        String from = Stream.of(labels.of(Facet.MECHANISM, mechanism, language), year)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return number == null ? from : number + " · " + from;
    }
}

package org.suivi.assessments.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.assessments.Evidence;

/** One line of evidence as entered; a line left empty is none. */
public record EvidenceForm(
        Evidence.@Nullable Bearing bearing,
        @Nullable @Size(max = 300) String title,
        @Nullable @Size(max = 2000) String link,
        @Nullable LocalDate date,
        @Nullable @Size(max = 100) String locator) {

    static final EvidenceForm EMPTY = new EvidenceForm(Evidence.Bearing.SUPPORTS, "", "", null, "");

    static EvidenceForm of(Evidence evidence) {
        return new EvidenceForm(
                evidence.bearing(), evidence.title(), evidence.link(), evidence.date(), evidence.locator());
    }

    Optional<Evidence> toEvidence() {
        boolean isEmpty = date == null
                && Stream.of(text(title), text(link), text(locator)).allMatch(String::isBlank);
        return isEmpty
                ? Optional.empty()
                : Optional.of(new Evidence(
                        bearing == null ? Evidence.Bearing.SUPPORTS : bearing,
                        text(title).strip(),
                        orNull(link),
                        date,
                        orNull(locator)));
    }

    /** For the template, which shows nothing for nothing. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

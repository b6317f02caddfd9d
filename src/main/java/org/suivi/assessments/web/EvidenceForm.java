package org.suivi.assessments.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.suivi.assessments.Evidence;

/**
 * One line of evidence as entered; a line left empty is none.
 *
 * @param kept the file that was given before
 * @param file another in its place
 */
public record EvidenceForm(
        Evidence.@Nullable Bearing bearing,
        @Nullable @Size(max = 300) String title,
        @Nullable @Size(max = 2000) String link,
        @Nullable @Size(max = 64) String kept,
        @Nullable MultipartFile file,
        @Nullable LocalDate date,
        @Nullable @Size(max = 100) String locator) {

    static final EvidenceForm EMPTY = new EvidenceForm(Evidence.Bearing.SUPPORTS, "", "", "", null, null, "");

    static EvidenceForm of(Evidence evidence) {
        return new EvidenceForm(
                evidence.bearing(),
                evidence.title(),
                evidence.link(),
                evidence.file(),
                null,
                evidence.date(),
                evidence.locator());
    }

    /** Where the files of a form go, and how those of before are found again. */
    interface Files {
        String store(MultipartFile file);

        String again(String kept);
    }

    Optional<Evidence> toEvidence(Files files) {
        boolean isEmpty = date == null
                && file() == null
                && Stream.of(text(title), text(link), text(kept), text(locator)).allMatch(String::isBlank);
        return isEmpty ? Optional.empty() : Optional.of(evidence(files));
    }

    private Evidence evidence(Files files) {
        MultipartFile given = file();
        String before = orNull(kept);
        String name = given == null ? null : given.getOriginalFilename();
        return new Evidence(
                bearing == null ? Evidence.Bearing.SUPPORTS : bearing,
                text(title).isBlank() && name != null ? name : text(title).strip(),
                orNull(link),
                given != null ? files.store(given) : before == null ? null : files.again(before),
                date,
                orNull(locator));
    }

    /** A file field that was left empty comes as an empty file. */
    @Override
    public @Nullable MultipartFile file() {
        return file == null || file.isEmpty() ? null : file;
    }

    /** For the template, which shows nothing for nothing. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

package org.suivi.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** The kinds of file a list can leave as, with what a browser has to be told about each. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private static final int LONGEST_NAME = 80;

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Says before anything is written that a list is too long for a format that is built as a whole in memory. */
    void refuseOver(long limit, long count) {
        if (count > limit) {
            throw new Refused("export.refused.too-many-rows", count, name(), limit);
        }
    }

    /** "xlsx", as in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** The formats of tables that go on in a spreadsheet; another is as if it were not there. */
    public static ExportFormat ofTable(String code) {
        return of(code).filter(format -> format == CSV || format == XLSX)
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** Whether the whole document is built before its first byte can go out. */
    boolean isDocument() {
        return this == DOCX || this == PDF;
    }

    /** Title and day, in any script, without a character that some file system refuses. */
    public String fileName(ListDescription about) {
        String title =
                about.title().strip().replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int end = title.offsetByCodePoints(0, Math.min(LONGEST_NAME, title.codePointCount(0, title.length())));
        return title.substring(0, end) + "-" + about.asOfDate() + "." + code();
    }
}

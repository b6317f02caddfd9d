package org.suivi.exports;

import java.util.Locale;

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

    /** Title and day, in any script, without a character that some file system refuses. */
    public String fileName(ListDescription about) {
        String title =
                about.title().strip().replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int end = title.offsetByCodePoints(0, Math.min(LONGEST_NAME, title.codePointCount(0, title.length())));
        return title.substring(0, end) + "-" + about.asOfDate() + "." + name().toLowerCase(Locale.ROOT);
    }
}

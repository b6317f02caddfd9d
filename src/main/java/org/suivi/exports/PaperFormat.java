package org.suivi.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a paper can leave as. */
public enum PaperFormat {
    DOCX(ExportFormat.DOCX.mediaType()),
    PDF(ExportFormat.PDF.mediaType()),
    HTML("text/html;charset=UTF-8");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** "docx", as in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaperFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}

package org.suivi.exports;

import java.util.List;

/** Says, as a message key with arguments, why a list cannot go out in a format, before anything is written. */
public final class ExportRefused extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    private ExportRefused(String code, List<Object> arguments) {
        super(code + " " + arguments);
        this.code = code;
        this.arguments = arguments;
    }

    static void checkAtMost(long count, long limit, ExportFormat format) {
        if (count > limit) {
            throw new ExportRefused("export.refused.too-many-rows", List.of(count, format.name(), limit));
        }
    }

    public String code() {
        return code;
    }

    /** The number of rows, the format, and the most it takes. */
    public List<Object> arguments() {
        return arguments;
    }
}

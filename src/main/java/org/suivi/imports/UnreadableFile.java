package org.suivi.imports;

import java.util.List;

/** A file that cannot be read, or not further than a row: why, as a message key with arguments, never a stack trace. */
public class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;
    private final int lastRow;

    public UnreadableFile(String code, int lastRow, String... arguments) {
        super(code + " after row " + lastRow);
        this.code = code;
        this.lastRow = lastRow;
        this.arguments = List.of(arguments);
    }

    UnreadableFile(String code, int lastRow, Throwable cause) {
        this(code, lastRow);
        initCause(cause);
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The arguments of the message; where it has none of its own, the row after which it happened. */
    public List<String> placed() {
        return arguments.isEmpty() ? List.of(String.valueOf(lastRow)) : arguments;
    }

    /** How far reading came: rows up to here were handed over. */
    public int lastRow() {
        return lastRow;
    }

    UnreadableFile afterRow(int row) {
        UnreadableFile same = new UnreadableFile(code, row, arguments.toArray(String[]::new));
        same.initCause(this);
        return same;
    }
}

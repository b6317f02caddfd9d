package org.suivi.shared;

import java.util.List;

/** A refusal that a person can understand: its code is also the key of its message, in every language. */
public abstract sealed class Problem extends RuntimeException permits NotFound, NotAllowed, Stale, Refused {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> arguments;

    Problem(int status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The HTTP status that says the same to a program. */
    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

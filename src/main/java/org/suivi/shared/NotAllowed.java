package org.suivi.shared;

/** 403: the thing may be seen but not acted on this way. */
public final class NotAllowed extends Problem {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String code, Object... arguments) {
        super(403, code, arguments);
    }
}

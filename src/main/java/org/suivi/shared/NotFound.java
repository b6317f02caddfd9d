package org.suivi.shared;

/** 404: nothing is there that the actor may see. Also said of what belongs to another system, so that nothing leaks. */
public final class NotFound extends Problem {

    private static final long serialVersionUID = 1L;

    public NotFound(String code, Object... arguments) {
        super(404, code, arguments);
    }
}

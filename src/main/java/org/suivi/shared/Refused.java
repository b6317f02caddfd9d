package org.suivi.shared;

/** 422: a rule of the domain or a wrong input refuses the command. */
public final class Refused extends Problem {

    private static final long serialVersionUID = 1L;

    public Refused(String code, Object... arguments) {
        super(422, code, arguments);
    }
}

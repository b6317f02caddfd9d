package org.suivi.shared;

/** 409: somebody else saved meanwhile. The page shows both versions side by side. */
public final class Stale extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient Ref subject;

    public Stale(Ref subject) {
        super(409, "problem.stale");
        this.subject = subject;
    }

    public Ref subject() {
        return subject;
    }
}

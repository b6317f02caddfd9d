package org.suivi.coordination;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A one-time link was made, opened, used or revoked: every use of it stands in the audit log. */
public record AnswerLinkChanged(Actor actor, long organisation, What what, Link after) implements Change {

    /** What became of it. */
    public enum What {
        MADE,
        OPENED,
        USED,
        REVOKED
    }

    /** Which link, for whom, and on what it lets answer. */
    public record Link(
            long link,
            String forWhom,
            @Nullable Long recommendation,
            @Nullable Long action) {}

    @Override
    public Ref subject() {
        return new Ref("organisation", organisation);
    }

    @Override
    public String verb() {
        return switch (what) {
            case MADE -> "answer-link-made";
            case OPENED -> "answer-link-opened";
            case USED -> "answer-link-used";
            case REVOKED -> "answer-link-revoked";
        };
    }
}

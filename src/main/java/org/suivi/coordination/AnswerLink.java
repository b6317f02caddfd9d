package org.suivi.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** A link through which somebody without an account tells once about one thing, in the name of an institution. */
public record AnswerLink(
        long id, ToldOn on, long organisation, LocalizedText organisationName, Handed handed, Course course) {

    /** To whom it was given, and in which language its page is. */
    public record Handed(String forWhom, Language language, String madeBy, Instant madeAt) {}

    /** Until when it works, and what became of it. */
    public record Course(
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,
            @Nullable Long update) {}

    /** "open", "used", "revoked" or "expired": the end of its message key. */
    public String state(Instant now) {
        if (course.usedAt() != null) {
            return "used";
        }
        if (course.revokedAt() != null) {
            return "revoked";
        }
        return now.isBefore(course.expiresAt()) ? "open" : "expired";
    }
}

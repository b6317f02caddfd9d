package org.suivi.matching;

/** What the engine knows of a need. */
public record Need(
        String id,
        Party owner,
        Subject subject,
        Help help,
        Asking asking,
        Access access,
        Standing standing,
        Texts texts) {

    Need withSubject(Subject other) {
        return new Need(id, owner, other, help, asking, access, standing, texts);
    }

    Need withHelp(Help other) {
        return new Need(id, owner, subject, other, asking, access, standing, texts);
    }

    Need withAsking(Asking other) {
        return new Need(id, owner, subject, help, other, access, standing, texts);
    }
}

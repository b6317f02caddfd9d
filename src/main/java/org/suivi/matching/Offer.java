package org.suivi.matching;

/** What the engine knows of an offer, or of a practice, project or peer's challenge that may help in place of one. */
public record Offer(
        String id,
        Party provider,
        Subject subject,
        Help help,
        Giving giving,
        Access access,
        Standing standing,
        Texts texts) {

    Offer withHelp(Help other) {
        return new Offer(id, provider, subject, other, giving, access, standing, texts);
    }
}

package org.suivi.matching;

/** A need and what could meet it, with the score of the pair. */
public record Match(Need need, Offer offer, Score score, Band band) {

    static Match of(Need need, Offer offer, Score score, Weights weights) {
        return new Match(need, offer, score, weights.band(score.total()));
    }
}

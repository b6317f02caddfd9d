package org.suivi.panels;

/** An offer of one delegation to another to change places; it takes the consent of both. */
public record Swap(int id, int offered, int to, State state) implements Numbered {

    /** Where an offer stands. */
    public enum State {
        OFFERED,
        DONE,
        DECLINED
    }

    Swap with(State changed) {
        return new Swap(id, offered, to, changed);
    }
}

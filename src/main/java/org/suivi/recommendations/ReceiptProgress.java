package org.suivi.recommendations;

/** Hears how far the applying of an import is. */
@FunctionalInterface
public interface ReceiptProgress {

    /** How many times {@link #step()} is called while an import is applied. */
    int STEPS = 10;

    void step();
}

package org.suivi.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Remembers the most memory a running Suivi took, looking once a second. */
final class Watch implements Runnable {

    private final Suivi suivi;
    private volatile @Nullable Memory most;

    Watch(Suivi suivi) {
        this.suivi = suivi;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Memory now = suivi.memory();
                Memory before = most;
                if (before == null || now.whole() > before.whole()) {
                    most = now;
                }
                Thread.sleep(1_000);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            System.err.println("memory cannot be read: " + gone.getMessage());
        }
    }

    @Nullable
    Memory most() {
        return most;
    }
}

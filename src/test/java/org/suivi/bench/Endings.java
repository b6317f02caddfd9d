package org.suivi.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be done before the benchmark ends, however it ends: the last thing begun is ended first. */
final class Endings {

    private static final Deque<Ending> ENDINGS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Endings::all, "endings"));
    }

    private Endings() {}

    /** May be done twice. */
    interface Ending {
        void run() throws Exception;
    }

    static synchronized void at(Ending ending) {
        ENDINGS.push(ending);
    }

    private static synchronized void all() {
        while (!ENDINGS.isEmpty()) {
            try {
                ENDINGS.pop().run();
            } catch (Exception failure) {
                System.err.println("while ending: " + failure);
            }
        }
    }
}

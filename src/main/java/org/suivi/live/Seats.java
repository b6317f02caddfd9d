package org.suivi.live;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts who watches, so that neither one network nor all together take more than the node can give. */
@Component
class Seats {

    private static final int SOON = 3;
    private static final int LATER = 30;

    private final LiveSettings settings;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;
    private boolean isClosed;

    Seats(LiveSettings settings) {
        this.settings = settings;
    }

    /** Takes one that must be given back, or says why there is none. */
    synchronized void take(String network) {
        if (isClosed) {
            throw new TooManyWatchers("live.restarting", 503, SOON);
        }
        if (all >= settings.watchers()) {
            throw new TooManyWatchers("live.too-many", 503, LATER);
        }
        if (taken.getOrDefault(network, 0) >= settings.watchersPerAddress()) {
            throw new TooManyWatchers("live.too-many-from-here", 429, LATER);
        }
        taken.merge(network, 1, Integer::sum);
        all++;
    }

    synchronized void giveBack(String network) {
        taken.computeIfPresent(network, (unused, number) -> number == 1 ? null : number - 1);
        all--;
    }

    synchronized void open() {
        isClosed = false;
    }

    synchronized void close() {
        isClosed = true;
    }

    synchronized int taken() {
        return all;
    }
}

package org.suivi.live;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** The name of one run of one node: versions of a topic can be compared only within it. */
@Component
class Epoch {

    private final String value;

    Epoch(Clock clock) {
        value = Long.toString(clock.millis(), Character.MAX_RADIX)
                + Integer.toString(ThreadLocalRandom.current().nextInt(36, 36 * 36), Character.MAX_RADIX);
    }

    String value() {
        return value;
    }
}

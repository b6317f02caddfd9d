package org.suivi.cooperation;

import org.springframework.context.ApplicationContext;

/** A round of the clocks of the clearing house, for the benchmark. */
public final class HouseTiming {

    private HouseTiming() {}

    /** @return how many records moved */
    public static int round(ApplicationContext program) {
        return program.getBean(HouseClock.class).round();
    }
}

package org.suivi.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a need: they follow from its state and from when it came there, and are nowhere kept a second time. */
@Component
class NeedClocks {

    private final TimeLimits limits;
    private final Clock clock;

    NeedClocks(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    List<RunningClock> running(HouseRecord record) {
        List<RunningClock> running = new ArrayList<>();
        if (record.state() == NeedState.SUBMITTED) {
            add(running, "acknowledge-need", record.times().submitted());
        }
        if (record.state() == NeedState.SUBMITTED || record.state() == NeedState.ACKNOWLEDGED) {
            add(running, "triage-need", record.times().submitted());
        }
        if (record.state() == NeedState.OPEN) {
            add(running, "first-proposal", record.times().opened());
        }
        if (record.state() == NeedState.OPEN || record.state() == NeedState.IN_MATCHING) {
            add(running, "accepted-proposal", record.times().opened());
        }
        if (record.state() == NeedState.MATCHED) {
            add(running, "start-project", record.times().since());
        }
        return running;
    }

    private void add(List<RunningClock> running, String code, @Nullable Instant began) {
        if (began != null) {
            running.add(new RunningClock(code, limits.of(code).name(), limits.due(code, began), today()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package org.suivi.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.TimeLimits;

/** The clocks of a project, which both sides see; they follow from its state and are nowhere kept a second time. */
@Component
class ProjectClocks {

    private final TimeLimits limits;
    private final Clock clock;

    ProjectClocks(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    List<RunningClock> running(ProjectRecord record) {
        List<RunningClock> running = new ArrayList<>();
        LocalDate completed = record.times().completed();
        switch (record.state()) {
            case AGREED, PLANNED -> add(running, "start-project", record.times().written());
            case ACTIVE, SUSPENDED ->
                add(running, "heartbeat", startOf(record.times().heard()));
            case COMPLETED -> add(running, "assess", record.times().since());
            case ASSESSED -> {
                add(running, "provider-reply", record.times().since());
                if (completed != null) {
                    add(running, "follow-up", startOf(completed));
                }
            }
            case FOLLOWED_UP, CLOSED, CANCELLED -> {}
        }
        return running;
    }

    private void add(List<RunningClock> running, String code, Instant began) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        running.add(new RunningClock(code, limits.of(code).name(), limits.due(code, began), today));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

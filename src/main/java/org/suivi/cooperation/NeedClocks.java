package org.suivi.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.HouseRecord.Times;

/** The clocks of a need: they follow from its state and from when it came there, and are nowhere kept a second time. */
@Component
class NeedClocks {

    /** How long a State has for what the desk gave back. */
    static final String RETURNED = "answer-return";

    private final TimeLimits limits;
    private final Clock clock;

    NeedClocks(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * One clock.
     *
     * @param limit code of its time limit
     * @param runsIn in which states it runs
     * @param column where the database keeps when it began
     */
    record Rule(String limit, Set<NeedState> runsIn, Function<Times, @Nullable Instant> began, String column) {}

    static final List<Rule> RULES = List.of(
            new Rule("acknowledge-need", EnumSet.of(NeedState.SUBMITTED), Times::submitted, "submitted_at"),
            new Rule(
                    "triage-need",
                    EnumSet.of(NeedState.SUBMITTED, NeedState.ACKNOWLEDGED),
                    Times::submitted,
                    "submitted_at"),
            new Rule("first-proposal", EnumSet.of(NeedState.OPEN), Times::openSince, "open_since"),
            new Rule(
                    "accepted-proposal",
                    EnumSet.of(NeedState.OPEN, NeedState.IN_MATCHING),
                    Times::openSince,
                    "open_since"),
            new Rule("start-project", EnumSet.of(NeedState.MATCHED), Times::since, "state_since"),
            new Rule(RETURNED, EnumSet.of(NeedState.RETURNED), Times::since, "state_since"));

    List<RunningClock> running(HouseRecord record) {
        List<RunningClock> running = new ArrayList<>();
        for (Rule rule : RULES) {
            Instant began = rule.began().apply(record.times());
            if (began != null && rule.runsIn().contains(record.state())) {
                running.add(new RunningClock(
                        rule.limit(), limits.of(rule.limit()).name(), limits.due(rule.limit(), began), today()));
            }
        }
        return running;
    }

    /** What began before this has run out. */
    Instant ranOut(String limit) {
        return limits.begunBy(limit, today())
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}

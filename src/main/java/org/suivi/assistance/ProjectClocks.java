package org.suivi.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.TimeLimits;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** The clocks of a project, which both sides see; they follow from its state and are nowhere kept a second time. */
@Component
class ProjectClocks {

    private final AssessedStore assessments;
    private final TimeLimits limits;
    private final Messages messages;
    private final Clock clock;

    ProjectClocks(AssessedStore assessments, TimeLimits limits, Messages messages, Clock clock) {
        this.assessments = assessments;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    List<RunningClock> running(ProjectRecord record) {
        List<RunningClock> running = new ArrayList<>();
        LocalDate completed = record.times().completed();
        switch (record.state()) {
            case AGREED, PLANNED -> add(running, "start-project", record.times().written());
            case ACTIVE, SUSPENDED ->
                add(running, "heartbeat", startOf(record.times().heard()));
            case COMPLETED, FOLLOWED_UP -> assessments(running, record);
            case ASSESSED -> {
                assessments(running, record);
                if (completed != null
                        && running.stream().noneMatch(clock -> clock.code().equals("assess"))) {
                    add(running, "follow-up", startOf(completed));
                }
            }
            case CLOSED, CANCELLED -> {}
        }
        return running;
    }

    /** How long a project that is being carried out may be silent until the desk asks. */
    Optional<RunningClock> silence(ProjectRecord record) {
        return record.state() == ProjectState.ACTIVE || record.state() == ProjectState.SUSPENDED
                ? Optional.of(clock("project-red", startOf(record.times().heard())))
                : Optional.empty();
    }

    /** What is awaited of the recipient, and after it spoke of the provider, until it replied or the time for it is over. */
    private void assessments(List<RunningClock> running, ProjectRecord record) {
        for (AssessmentRecord each : assessments.of(record.id())) {
            LocalDate finished = each.finished();
            if (each.side() == Side.RECIPIENT && each.state() == AssessmentState.OPEN) {
                running.add(clock("assess", each, startOf(each.opened())));
            } else if (each.side() == Side.RECIPIENT
                    && each.state() == AssessmentState.RECIPIENT_FINAL
                    && finished != null) {
                running.add(clock("provider-reply", each, startOf(finished)));
            }
        }
    }

    /** Named with its phase, for the reply to the first may be awaited still when the second is there. */
    private RunningClock clock(String code, AssessmentRecord assessment, Instant began) {
        RunningClock clock = clock(code, began);
        String phase = "assessed.phase." + assessment.phase().code();
        Map<Language, String> names = new LinkedHashMap<>();
        clock.name()
                .texts()
                .forEach((language, name) -> names.put(language, name + " · " + messages.text(language, phase)));
        return new RunningClock(code, new LocalizedText(names), clock.due(), clock.today());
    }

    private void add(List<RunningClock> running, String code, Instant began) {
        running.add(clock(code, began));
    }

    private RunningClock clock(String code, Instant began) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new RunningClock(code, limits.of(code).name(), limits.due(code, began), today);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

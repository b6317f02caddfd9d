package org.suivi.iati;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees at each start as whom this installation reports; a command, which may run with other settings, does not. */
@Component
@ConditionalOnBooleanProperty(name = "suivi.command", havingValue = false, matchIfMissing = true)
class ReporterAtStart {

    private final Reporters reporters;

    ReporterAtStart(Reporters reporters) {
        this.reporters = reporters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void note() {
        reporters.note();
    }
}

package org.suivi.shared.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of the start where the pages are. */
@Component
class Ready {

    private static final Logger log = LoggerFactory.getLogger(Ready.class);

    private final Environment environment;

    Ready(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhere() {
        String port = environment.getProperty("local.server.port");
        if (port != null && !port.equals("-1")) {
            log.info("Suivi answers at http://{}:{}", environment.getProperty("server.address", "127.0.0.1"), port);
        }
    }
}

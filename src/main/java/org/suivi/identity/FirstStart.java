package org.suivi.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As long as there is no account, each start says how to make the first one. */
@Component
@ConditionalOnBooleanProperty(name = "suivi.command", havingValue = false, matchIfMissing = true)
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Accounts accounts;
    private final OneTimeLinks links;

    FirstStart(Accounts accounts, OneTimeLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void sayHowToBegin() {
        if (accounts.nobodyYet()) {
            String link = links.issue(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null);
            log.info("There is no account yet. Create the administrator here (works once, for 7 days): {}", link);
        }
    }
}

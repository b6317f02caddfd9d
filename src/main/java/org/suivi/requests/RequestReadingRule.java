package org.suivi.requests;

import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.ReadingRule;

/** The history of a request holds the drafts of all institutions, so it is for the secretariat. */
@Component
class RequestReadingRule implements ReadingRule {

    @Override
    public String type() {
        return InformationRequest.KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long id) {
        return actor.may(Permission.EDIT_RECORDS);
    }
}

package org.suivi.assessments;

import java.util.List;
import java.util.Optional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;

/** In whose name a person assesses: the organisation of the person, as what its role makes it. */
record Voice(AssessorKind kind, long organisation) {

    static Optional<Voice> of(Actor actor) {
        Long organisation = actor.organisation();
        if (organisation == null || !actor.may(Permission.ASSESS)) {
            return Optional.empty();
        }
        return AssessorKind.ofRole(actor.role()).map(kind -> new Voice(kind, organisation));
    }

    /** The voice to write with; never somebody else's. */
    static Voice toWrite(Actor actor, AssessorKind as) {
        return of(actor)
                .filter(voice -> voice.kinds().contains(as))
                .orElseThrow(() -> new NotAllowed("assessment.not-yours"));
    }

    /** What the organisation may write: the secretariat also records what mechanisms said. */
    List<AssessorKind> kinds() {
        return kind == AssessorKind.STATE ? List.of(kind, AssessorKind.MECHANISM) : List.of(kind);
    }
}

package org.suivi.statements;

import java.util.Map;
import java.util.TreeMap;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;

/** Somebody changed how fast a language may be spoken. */
record PacesSettled(Actor actor, Map<Language, SpeakingPace> old, Map<Language, SpeakingPace> settled)
        implements Change {

    @Override
    public Ref subject() {
        return new Ref("speaking-pace", 1);
    }

    @Override
    public Object before() {
        return told(old);
    }

    @Override
    public Object after() {
        return told(settled);
    }

    private static Map<String, String> told(Map<Language, SpeakingPace> paces) {
        Map<String, String> told = new TreeMap<>();
        paces.forEach((language, pace) -> told.put(language.code(), pace.easy() + ", " + pace.still()));
        return told;
    }
}

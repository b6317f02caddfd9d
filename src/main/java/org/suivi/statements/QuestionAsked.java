package org.suivi.statements;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody put a question to the panellists. */
record QuestionAsked(Actor actor, long panel, @Nullable String delegation, String text) implements Change {

    @Override
    public Ref subject() {
        return new Ref("panel", panel);
    }

    @Override
    public Object after() {
        Map<String, String> told = new LinkedHashMap<>();
        if (delegation != null) {
            told.put("delegation", delegation);
        }
        told.put("text", text);
        return told;
    }
}

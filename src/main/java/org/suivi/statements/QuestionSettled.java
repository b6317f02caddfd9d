package org.suivi.statements;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody routed a question, grouped it, or marked it as answered or not. */
record QuestionSettled(Actor actor, long panel, Question old, Question settled) implements Change {

    @Override
    public Ref subject() {
        return new Ref("panel", panel);
    }

    @Override
    public Object before() {
        return told(old);
    }

    @Override
    public Object after() {
        return told(settled);
    }

    private static Map<String, Object> told(Question question) {
        Integer panellist = question.panellist();
        return Map.of(
                "question",
                question.id(),
                "panellist",
                panellist == null ? "" : String.valueOf(panellist),
                "label",
                question.label(),
                "answered",
                question.isAnswered());
    }
}

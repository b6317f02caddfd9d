package org.suivi.statements;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;

/** A delegation, or the secretariat for it, gave the text of a statement; modules above may offer to make more of it. */
public record StatementGiven(Actor actor, long panel, long statement, String delegation, Language language)
        implements Change {

    @Override
    public Ref subject() {
        return new Ref("panel", panel);
    }

    @Override
    public Object after() {
        return Map.of("delegation", delegation, "language", language.code());
    }
}

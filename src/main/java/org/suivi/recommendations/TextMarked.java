package org.suivi.recommendations;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;

/** A person said whether the text in one language is official or a translation that the mechanism did not publish. */
public record TextMarked(Actor actor, long id, Language language, boolean isUnofficial) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }

    @Override
    public Object after() {
        return language.ownName();
    }

    @Override
    public String verb() {
        return isUnofficial ? "text-marked-unofficial" : "text-marked-official";
    }
}

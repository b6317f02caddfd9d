package org.suivi.matches;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A match was made, or went from one state to another. */
public record MatchMoved(Actor actor, Ref subject, @Nullable String before, String after) implements Change {}

package org.suivi.matches;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A party that was asked said whether it will help with a need. */
public record FriendsAnswered(Actor actor, Ref subject, MatchAnswered.Answer after) implements Change {}

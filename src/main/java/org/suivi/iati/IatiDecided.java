package org.suivi.iati;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The desk decided what an activity out of a file of others is. */
public record IatiDecided(Actor actor, Ref subject, String before, String after) implements Change {}

package org.suivi.assistance;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** It was decided what an overlap of two projects or offers is. */
public record OverlapDecided(Actor actor, Ref subject, String before, String after) implements Change {}

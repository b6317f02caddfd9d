package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An update that came from a work sheet is not there any more; what it was told on remembers it. */
public record UpdateTakenBack(Actor actor, Ref subject, Told before) implements Change {}

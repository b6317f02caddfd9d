package org.suivi.figures;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A report to the Council was made and is open to everybody. */
public record ReportKept(Actor actor, Ref subject, Object after) implements Change {}

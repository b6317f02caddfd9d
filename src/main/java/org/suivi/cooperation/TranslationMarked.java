package org.suivi.cooperation;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The owner said how the words of a record in one language came about. */
public record TranslationMarked(Actor actor, Ref subject, Map<String, String> after) implements Change {}

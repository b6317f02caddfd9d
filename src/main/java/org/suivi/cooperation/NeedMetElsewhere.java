package org.suivi.cooperation;

import org.suivi.shared.Actor;

/**
 * The owner of a need said that others met it.
 *
 * @param by whom and how, in the owner's words
 */
public record NeedMetElsewhere(Actor actor, long need, String by) {}

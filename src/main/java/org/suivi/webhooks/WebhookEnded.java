package org.suivi.webhooks;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An address is told nothing any more. */
public record WebhookEnded(Actor actor, Ref subject, String before) implements Change {}

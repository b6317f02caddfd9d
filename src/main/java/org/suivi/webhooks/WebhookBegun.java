package org.suivi.webhooks;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody registered an address that is told what moves. */
public record WebhookBegun(Actor actor, Ref subject, String after) implements Change {}

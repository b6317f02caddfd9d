package org.suivi.cooperation;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/**
 * A comment on a record was written, taken back by its author or hidden by the desk. The log keeps whose it is and what the desk said, and
 * no word of the comment.
 *
 * @param verb comment-written, comment-taken-back or comment-hidden
 */
public record CommentChanged(Actor actor, Ref subject, String verb, Map<String, String> after) implements Change {}

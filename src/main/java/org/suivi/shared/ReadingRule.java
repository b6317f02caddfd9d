package org.suivi.shared;

/**
 * Tells who may read the things of one type, for platform modules that know a thing only by its {@link Ref}. The module that owns
 * the type has one bean of it; without one, only those who may read the audit log see the history of such things.
 */
public interface ReadingRule {

    /** As in {@link Ref#type()}. */
    String type();

    boolean mayRead(Actor actor, long id);
}

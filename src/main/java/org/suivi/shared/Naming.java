package org.suivi.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Tells what the things of one type are called, for platform modules that know them only by their keys. The module that owns the
 * type offers it as a bean; without one, people see the key.
 *
 * @param type as in {@link Ref#type()}
 * @param words where changes of any module tell keys of such things: the name of a value ("lead"), with the type of the changed
 *     thing before it where the name alone could mean another ("organisation.parent"), or the verb of a change of a single value
 */
public record Naming(String type, Set<String> words, Names names) {

    public Naming {
        words = Set.copyOf(words);
    }

    /** For things of national systems: the log of the installation has none of them. */
    public static Naming inSystems(String type, Set<String> words, Names names) {
        return new Naming(
                type,
                words,
                (actor, keys, language) -> actor.system() == null ? Map.of() : names.of(actor, keys, language));
    }

    /** Finds the names of those of the keys that the actor may know; the others are left out. */
    @FunctionalInterface
    public interface Names {
        Map<String, String> of(Actor actor, Collection<String> keys, Language language);
    }
}

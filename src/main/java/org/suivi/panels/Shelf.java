package org.suivi.panels;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.suivi.shared.NotFound;

/** The things of one kind in a panel, by their numbers. */
final class Shelf<T extends Numbered> {

    private final TreeMap<Integer, T> things = new TreeMap<>();

    static <T extends Numbered> Shelf<T> copyOf(Shelf<T> other) {
        var copy = new Shelf<T>();
        copy.things.putAll(other.things);
        return copy;
    }

    T get(int id) {
        T thing = things.get(id);
        if (thing == null) {
            throw new NotFound("problem.not-found");
        }
        return thing;
    }

    T put(T thing) {
        things.put(thing.id(), thing);
        return thing;
    }

    void remove(int id) {
        things.remove(id);
    }

    int nextId() {
        return things.isEmpty() ? 1 : things.lastKey() + 1;
    }

    List<T> all() {
        return List.copyOf(things.values());
    }

    List<T> all(Predicate<T> wanted) {
        return things.values().stream().filter(wanted).toList();
    }

    List<T> changedSince(Shelf<T> before) {
        return all(thing -> !Objects.equals(before.things.get(thing.id()), thing));
    }

    List<Integer> goneSince(Shelf<T> before) {
        return before.things.keySet().stream()
                .filter(id -> !things.containsKey(id))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shelf<?> shelf && shelf.things.equals(things);
    }

    @Override
    public int hashCode() {
        return things.hashCode();
    }

    @Override
    public String toString() {
        return things.values().toString();
    }
}

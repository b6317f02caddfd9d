package org.suivi.mechanisms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All States, mechanisms and review sessions at one moment, in memory: pages name them by their keys. */
public final class Directory {

    private final Map<Integer, State> states = new LinkedHashMap<>();
    private final Map<Integer, Mechanism> mechanisms = new LinkedHashMap<>();
    private final Map<Integer, ReviewSession> sessions = new LinkedHashMap<>();

    Directory(Collection<State> states, Collection<Mechanism> mechanisms, Collection<ReviewSession> sessions) {
        states.forEach(state -> this.states.put(state.id(), state));
        mechanisms.forEach(mechanism -> this.mechanisms.put(mechanism.id(), mechanism));
        sessions.forEach(session -> this.sessions.put(session.number(), session));
    }

    /** The State, or the one it was merged into. */
    public Optional<State> state(int id) {
        return standing(states, id, State::mergedInto);
    }

    /** By ISO 3166-1 alpha-3 code in either case. */
    public Optional<State> stateWithCode(String code) {
        return states.values().stream()
                .filter(state -> state.code().equalsIgnoreCase(code))
                .findFirst()
                .flatMap(state -> state(state.id()));
    }

    /** The mechanism, or the one it was merged into. */
    public Optional<Mechanism> mechanism(int id) {
        return standing(mechanisms, id, Mechanism::mergedInto);
    }

    public Optional<Mechanism> mechanismWithCode(String code) {
        return mechanisms.values().stream()
                .filter(mechanism -> mechanism.code().equalsIgnoreCase(code))
                .findFirst()
                .flatMap(mechanism -> mechanism(mechanism.id()));
    }

    /** The States that stand for themselves, by code. */
    public List<State> states() {
        return states.values().stream()
                .filter(state -> state.mergedInto() == null)
                .toList();
    }

    /** The mechanisms that stand for themselves, in the order of their entry. */
    public List<Mechanism> mechanisms() {
        return mechanisms.values().stream()
                .filter(mechanism -> mechanism.mergedInto() == null)
                .toList();
    }

    /** A session of the Universal Periodic Review with its cycle and year. */
    public Optional<ReviewSession> reviewSession(int number) {
        return Optional.ofNullable(sessions.get(number));
    }

    /** Made once per import. */
    public StateLookup stateLookup() {
        return new StateLookup(this, states.values());
    }

    /** Made once per import. */
    public MechanismLookup mechanismLookup() {
        return new MechanismLookup(this, mechanisms.values());
    }

    private static <T> Optional<T> standing(Map<Integer, T> all, int id, Function<T, @Nullable Integer> mergedInto) {
        T one = all.get(id);
        for (int steps = 0; one != null && mergedInto.apply(one) != null && steps < all.size(); steps++) {
            one = all.get(Objects.requireNonNull(mergedInto.apply(one)));
        }
        return Optional.ofNullable(one);
    }
}

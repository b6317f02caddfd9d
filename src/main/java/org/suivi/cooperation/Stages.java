package org.suivi.cooperation;

import java.util.Arrays;
import java.util.List;

/**
 * The states of one kind of thing in their order, for the page that shows how long each step takes; modules above add theirs as beans.
 *
 * @param code as in the events of its transitions
 * @param title message key of what such things are called
 * @param words beginning of the message keys of its states
 * @param path the list that is narrowed by {@code ?state=}
 */
public record Stages(String code, String title, String words, String path, List<String> states) {

    public Stages {
        states = List.copyOf(states);
    }

    static Stages of(Entity entity) {
        return new Stages(
                entity.code(),
                entity.code() + ".title",
                entity.code() + ".state.",
                entity.path(),
                Arrays.stream(entity.states()).map(RecordState::code).toList());
    }
}

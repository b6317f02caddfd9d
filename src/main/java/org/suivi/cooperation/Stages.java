package org.suivi.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.suivi.shared.Actor;

/**
 * The states of one kind of thing in their order, for the page that shows how long each step takes; modules above add theirs as beans.
 *
 * @param code as in the events of its transitions
 * @param title message key of what such things are called
 * @param words beginning of the message keys of its states
 * @param path of their list; before the number of one, of its page
 * @param number what one of them is called
 * @param seen a statement of {@code id} and {@code title} of those that every desk may read
 * @param reading what somebody else has and sees of them
 */
public record Stages(
        String code,
        String title,
        String words,
        String path,
        List<String> states,
        LongFunction<String> number,
        String seen,
        Function<Actor, OwnAndSeen> reading) {

    public Stages {
        states = List.copyOf(states);
    }

    /** Of needs those of one officer; other things have none. */
    Stages answered(Answering officer) {
        return isOfNeeds() ? new Stages(code, title, words, path, states, number, officer.among(seen), reading) : this;
    }

    public boolean isOfNeeds() {
        return code.equals(Entity.NEED.code());
    }

    static Stages of(Entity entity, Sight sight) {
        return new Stages(
                entity.code(),
                entity.code() + ".title",
                entity.code() + ".state.",
                entity.path(),
                Arrays.stream(entity.states()).map(RecordState::code).toList(),
                entity::number,
                "select r.id, r.title from assistance_record r where r.entity = '" + entity.code()
                        + "' and r.reach <= 3",
                actor -> OwnAndSeen.of(entity, sight.of(actor)));
    }
}

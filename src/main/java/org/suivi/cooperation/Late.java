package org.suivi.cooperation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clock and those in which it runs, for the page of what is over its time; modules above add theirs as beans.
 *
 * @param limit code of its time limit
 * @param kind code of the {@link Stages} of what it runs in
 * @param running a statement of {@code id}, {@code title} and {@code at}, when it began, of those that every desk may read
 */
public record Late(String limit, String kind, String running) {

    boolean isOfNeeds() {
        return kind.equals(Entity.NEED.code());
    }

    /** The same clock in the needs of one officer. */
    Late answered(Answering officer) {
        return new Late(limit, kind, officer.among(running));
    }

    static Late of(NeedClocks.Rule rule) {
        String states = rule.runsIn().stream().map(RecordState::code).collect(Collectors.joining("', '"));
        return of(Entity.NEED, rule.limit(), states, rule.column());
    }

    /** What the desk looks through before others see it. */
    static Stream<Late> ofChecks() {
        return Stream.of(
                of(Entity.PRACTICE, "check-practice", "submitted', 'desk-check", "submitted_at"),
                of(Entity.OFFER, Offers.CHECK, "submitted", "submitted_at"),
                of(Entity.CHALLENGE, Challenges.CHECK, "submitted", "submitted_at"));
    }

    private static Late of(Entity entity, String limit, String states, String column) {
        return new Late(
                limit,
                entity.code(),
                "select r.id, r.title, r.%s as at from assistance_record r where r.entity = '%s' and r.state in ('%s') and r.reach <= 3"
                        .formatted(column, entity.code(), states));
    }
}

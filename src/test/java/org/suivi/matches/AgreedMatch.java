package org.suivi.matches;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** A match that both sides said yes to, for modules that make something of it. */
@TestComponent
public class AgreedMatch {

    private final MatchExamples examples;
    private final Matches matches;
    private final MatchStore store;

    AgreedMatch(MatchExamples examples, Matches matches, MatchStore store) {
        this.examples = examples;
        this.matches = matches;
        this.store = store;
    }

    /** Between Testland and an agency; {@link MatchExamples} were begun before. */
    public long make() {
        return make(3);
    }

    /** The same with an offer of so many missions. */
    public long make(int missions) {
        long need = examples.open(examples.need("Training for prison staff", true));
        long offer = examples.active(examples.offer("Courses for prison staff", missions));
        long match = matches.propose(examples.actor(Role.CLEARING_HOUSE_DESK), need, List.of(offer));
        yes(
                examples.actor(Role.SECRETARIAT),
                match,
                store.any(match).orElseThrow().asker().party());
        yes(examples.actor(Role.ASSISTANCE_PROVIDER), match, examples.party(MatchExamples.AGENCY));
        return match;
    }

    private void yes(Actor actor, long match, long party) {
        matches.answer(actor, match, store.any(match).orElseThrow().version(), party, true, null);
    }

    /** Proposes the same again. */
    public long again(long match) {
        MatchRecord before = store.any(match).orElseThrow();
        return matches.propose(
                examples.actor(Role.CLEARING_HOUSE_DESK),
                before.asker().need(),
                before.parts().stream().map(MatchRecord.Part::offer).toList());
    }

    public long need(long match) {
        return store.any(match).orElseThrow().asker().need();
    }

    public long offer(long match) {
        return store.any(match).orElseThrow().parts().get(0).offer();
    }

    public MatchState state(long match) {
        return store.any(match).orElseThrow().state();
    }
}

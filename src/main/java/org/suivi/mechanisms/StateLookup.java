package org.suivi.mechanisms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.suivi.taxonomies.LabelIndex;

/** Finds the State that a name in any of six languages, a formal name, an alias or an ISO code means. */
public final class StateLookup {

    private final LabelIndex index;

    StateLookup(Directory directory, Collection<State> states) {
        var builder = new LabelIndex.Builder();
        for (State state : states) {
            int id = directory.state(state.id()).map(State::id).orElse(state.id());
            builder.official(id, List.of(state.code()));
            if (state.mergedInto() == null) {
                builder.official(id, state.name().texts().values());
            }
            if (state.iso2() != null) {
                builder.official(id, List.of(state.iso2()));
            }
            builder.aliases(id, state.name().texts().values());
            builder.aliases(id, state.wording().second().texts().values());
            builder.aliases(id, state.wording().aliases());
        }
        this.index = builder.build();
    }

    public Optional<Integer> find(String name) {
        return index.find(name);
    }
}

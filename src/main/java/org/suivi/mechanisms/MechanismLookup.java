package org.suivi.mechanisms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.suivi.taxonomies.LabelIndex;

/** Finds the mechanism that a code, a name, a short name or an alias means, also as exports write it: "- CRC". */
public final class MechanismLookup {

    private final LabelIndex index;

    MechanismLookup(Directory directory, Collection<Mechanism> mechanisms) {
        var builder = new LabelIndex.Builder();
        for (Mechanism mechanism : mechanisms) {
            int id = directory.mechanism(mechanism.id()).map(Mechanism::id).orElse(mechanism.id());
            builder.official(id, List.of(mechanism.code()));
            if (mechanism.mergedInto() == null) {
                builder.official(id, mechanism.name().texts().values());
            }
            builder.aliases(id, mechanism.name().texts().values());
            builder.aliases(id, mechanism.wording().second().texts().values());
            builder.aliases(id, mechanism.wording().aliases());
        }
        this.index = builder.build();
    }

    public Optional<Integer> find(String label) {
        return index.find(label);
    }
}

package org.suivi.taxonomies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * What an entry of reference data is called.
 *
 * @param second the other official wording: the formal name of a State, the short name of a body, the description of a term
 * @param aliases every other spelling it is met under, in any language
 */
public record Wording(LocalizedText name, LocalizedText second, List<String> aliases) {

    public static final Wording EMPTY = new Wording(LocalizedText.EMPTY, LocalizedText.EMPTY, List.of());

    /** Keeps only the aliases that find something the names do not. */
    public Wording {
        Set<String> known = new HashSet<>();
        name.texts().values().forEach(text -> known.add(Folded.of(text)));
        List<String> kept = new ArrayList<>();
        for (String alias : aliases) {
            String stripped = alias.strip();
            if (!stripped.isEmpty() && known.add(Folded.of(stripped))) {
                kept.add(stripped);
            }
        }
        aliases = List.copyOf(kept);
    }

    public void mustHaveName() {
        if (name.isEmpty()) {
            throw new Refused("reference.name.missing");
        }
    }

    /** This wording, also found under everything the other was found under. */
    public Wording absorbing(Wording other) {
        List<String> all = new ArrayList<>(aliases);
        all.addAll(other.name().texts().values());
        all.addAll(other.second().texts().values());
        all.addAll(other.aliases());
        return new Wording(name, second, all);
    }
}

package org.suivi.matching;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an offer has beside its subject. */
public record Giving(
        Kind kind, @Nullable Cost cost, @Nullable Eligibility eligibility, Priorities priorities) {

    /** What can answer a need; only offers are help that can be asked for, the others are learnt from. */
    public enum Kind {
        OFFER,
        PRACTICE,
        PROJECT,
        CHALLENGE
    }

    /**
     * Who may receive the help.
     *
     * @param everyone whether all countries may; then the sets say nothing
     */
    public record Eligibility(boolean everyone, Set<String> countries, Set<String> groups) {

        public static final Eligibility ALL = new Eligibility(true, Set.of(), Set.of());

        public Eligibility {
            countries = Set.copyOf(countries);
            groups = Set.copyOf(groups);
        }

        boolean holds(Country country) {
            return everyone
                    || countries.contains(country.code())
                    || country.groups().stream().anyMatch(groups::contains);
        }
    }

    /** What the provider would rather do; empty where it did not say. */
    public record Priorities(List<ThemePath> themes, Set<String> groups) {

        public static final Priorities NONE = new Priorities(List.of(), Set.of());

        public Priorities {
            themes = List.copyOf(themes);
            groups = Set.copyOf(groups);
        }
    }

    /** An offer to all countries, without cost. */
    public static Giving free() {
        return new Giving(Kind.OFFER, new Cost(Cost.Basis.FREE, 0), Eligibility.ALL, Priorities.NONE);
    }
}

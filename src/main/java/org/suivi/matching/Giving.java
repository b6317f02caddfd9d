package org.suivi.matching;

import java.util.Collection;
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

        /** Fewer States than these could be told apart. */
        private static final int FEWEST = 3;

        public static final Eligibility ALL = new Eligibility(true, Set.of(), Set.of());

        public Eligibility {
            countries = Set.copyOf(countries);
            groups = Set.copyOf(groups);
        }

        /** Whether somebody could be eligible by being a least developed, landlocked or small island country. */
        boolean asksForSituation() {
            return groups.stream().anyMatch(Country.SITUATIONS::contains);
        }

        /** Whether so few of all countries are eligible, and of its regional group, that it would show which one asks. */
        public boolean tellsWhich(Country country, Collection<Country> all) {
            return !everyone
                    && all.stream()
                                    .filter(each -> holds(each) && each.isOfGroupOf(country))
                                    .count()
                            < FEWEST;
        }

        /** Whether a country is eligible by what is known of it. */
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

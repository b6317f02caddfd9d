package org.suivi.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suivi.shared.Language;

/** The organisations of a system from the top of their tree down, those beside each other by name; how pages list them. */
public record OrganisationTree(List<Branch> branches) {

    public OrganisationTree {
        branches = List.copyOf(branches);
    }

    /** One organisation, and how many stand above it. */
    public record Branch(Organisation organisation, int depth) {}

    public static OrganisationTree of(List<Organisation> all, Language language) {
        Set<Long> known = new HashSet<>();
        all.forEach(each -> known.add(each.id()));
        Comparator<Organisation> byName = ByName.in(language);
        List<Branch> branches = new ArrayList<>();
        all.stream()
                .filter(each -> each.parent() == null || !known.contains(each.parent()))
                .sorted(byName)
                .forEach(top -> grow(branches, new Branch(top, 0), all, byName));
        return new OrganisationTree(branches);
    }

    private static void grow(
            List<Branch> branches, Branch branch, List<Organisation> all, Comparator<Organisation> byName) {
        branches.add(branch);
        Long here = branch.organisation().id();
        all.stream()
                .filter(each -> here.equals(each.parent()))
                .sorted(byName)
                .forEach(below -> grow(branches, new Branch(below, branch.depth() + 1), all, byName));
    }

    public List<Organisation> organisations() {
        return branches.stream().map(Branch::organisation).toList();
    }
}

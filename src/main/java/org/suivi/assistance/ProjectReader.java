package org.suivi.assistance;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.suivi.cooperation.Reader;

/**
 * An actor with the parties in whose name it may do what, and the countries it coordinates; what it sees of projects is one
 * condition in SQL, the same for every channel.
 */
record ProjectReader(Reader reader, Set<Long> coordinates) {

    ProjectReader {
        coordinates = Set.copyOf(coordinates);
    }

    /** The condition on a row of {@code assistance_project} under this name; its parameters are {@link #parameters()}. */
    static String sees(String project) {
        return """
                (%1$s.reach <= :rank or %1$s.recipient_id in (:coordinated)
                    or exists (select 1 from project_party seen where seen.project_id = %1$s.id and seen.party_id in (:own)))
                """.formatted(project);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("coordinated", coordinates.isEmpty() ? Set.of(0L) : coordinates);
        return parameters;
    }

    boolean isDesk() {
        return reader.isDesk();
    }

    /** On which sides the actor speaks for somebody. */
    Set<Side> sides(Project project) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (reader.asks().contains(project.recipient())) {
            sides.add(Side.RECIPIENT);
        }
        for (Side side : Set.of(Side.PROVIDER, Side.BENEFICIARY)) {
            if (project.on(side).stream().anyMatch(reader.offers()::contains)) {
                sides.add(side);
            }
        }
        return sides;
    }

    /** Whether it is one of those who do it, a ministry of the recipient included. */
    boolean takesPart(Project project) {
        return !sides(project).isEmpty() || reader.drafts().contains(project.recipient());
    }

    /** Whether what stays between those who take part and the desk is shown. */
    boolean seesRestricted(Project project) {
        return isDesk() || takesPart(project);
    }

    boolean coordinates(long country) {
        return coordinates.contains(country);
    }
}

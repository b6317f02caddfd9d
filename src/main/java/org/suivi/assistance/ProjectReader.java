package org.suivi.assistance;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.Reader;

/**
 * An actor with the parties in whose name it may do what, and the countries it coordinates; what it sees of projects is one
 * condition in SQL, the same for every channel.
 *
 * @param voices those in whose name it says how assistance was received
 */
record ProjectReader(Reader reader, Set<Long> voices) {

    ProjectReader {
        voices = Set.copyOf(voices);
    }

    /** The condition on a row of {@code assistance_project} under this name; its parameters are {@link #parameters()}. */
    static String sees(String project) {
        return """
                (%1$s.reach <= :rank or %1$s.recipient_id in (:coordinated)
                    or %2$s)
                """.formatted(project, takesPart(project));
    }

    /** The condition that the reader speaks for somebody on the side on which it stands, a ministry of the recipient included. */
    static String takesPart(String project) {
        return """
                exists (select 1 from project_party seen where seen.project_id = %1$s.id and case seen.role
                    when 'recipient' then seen.party_id in (:asking) when 'beneficiary' then seen.party_id in (:voices)
                    else seen.party_id in (:offers) end)
                """.formatted(project);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("asks", Reader.orNobody(reader.asks()));
        parameters.put("offers", Reader.orNobody(reader.offers()));
        parameters.put("voices", Reader.orNobody(voices));
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
        if (project.on(Side.PROVIDER).stream().anyMatch(reader.offers()::contains)) {
            sides.add(Side.PROVIDER);
        }
        if (project.on(Side.BENEFICIARY).stream().anyMatch(voices::contains)) {
            sides.add(Side.BENEFICIARY);
        }
        return sides;
    }

    /** Whether what was written on this side in the name of the party is the reader's own. */
    boolean owns(Side side, long party) {
        return switch (side) {
            case RECIPIENT -> reader.asking().contains(party);
            case PROVIDER -> reader.offers().contains(party);
            case BENEFICIARY -> voices.contains(party);
        };
    }

    /** Whether it is one of those who do it, a ministry of the recipient included. */
    boolean takesPart(Project project) {
        return !sides(project).isEmpty() || reader.drafts().contains(project.recipient());
    }

    /** Whether what stays between those who take part and the desk is shown. */
    boolean seesRestricted(Project project) {
        return isDesk() || takesPart(project);
    }

    /** What the project serves; actions of a plan are for those who take part and the desk, as a plan may not be public. */
    List<Link> served(Project project) {
        return seesRestricted(project)
                ? project.origin().links()
                : project.origin().links().stream()
                        .filter(Link::isRecommendation)
                        .toList();
    }

    boolean coordinates(long country) {
        return reader.coordinates().contains(country);
    }
}

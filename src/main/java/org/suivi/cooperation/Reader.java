package org.suivi.cooperation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/**
 * An actor with the parties in whose name it may do what; {@link Sight} makes it. What it sees is one condition in SQL, the same for
 * pages, lists, counts, facets, exports, feeds and programs.
 *
 * @param voices the institutions and organisations in whose name it tells what stands in the way in a State
 * @param coordinates the States whose assistance it coordinates; it reads what they ask, and speaks for none of them
 */
public record Reader(
        Actor actor,
        Set<Long> drafts,
        Set<Long> asks,
        Set<Long> offers,
        Set<Long> shares,
        Set<Long> voices,
        Set<Long> coordinates) {

    public Reader {
        drafts = Set.copyOf(drafts);
        asks = Set.copyOf(asks);
        offers = Set.copyOf(offers);
        shares = Set.copyOf(shares);
        voices = Set.copyOf(voices);
        coordinates = Set.copyOf(coordinates);
    }

    /** The condition on a row of {@code assistance_record} under this name; its parameters are {@link #parameters()}. */
    public static String sees(String record) {
        return """
                (%1$s.reach <= :rank or %1$s.party_id in (:own) or (%1$s.reach <= 2 and (
                    %1$s.entity in ('need', 'challenge') and %1$s.party_id in (:coordinated) or exists (
                    select 1 from assistance_named n where n.record_id = %1$s.id and n.party_id in (:own)))))
                """.formatted(record);
    }

    /** The parameters {@code rank}, {@code own}, {@code coordinated} and {@code desk} of conditions on what the reader sees. */
    public Map<String, Object> parameters() {
        return Map.of("rank", rank(), "own", orNobody(own()), "coordinated", orNobody(coordinates), "desk", isDesk());
    }

    /** For a condition that asks for one of several parties, which must not be none. */
    public static Set<Long> orNobody(Set<Long> parties) {
        return parties.isEmpty() ? Set.of(0L) : parties;
    }

    private int rank() {
        if (isDesk()) {
            return Level.DESK.rank();
        }
        return actor.may(Permission.READ_ASSISTANCE) ? Level.PARTICIPANTS.rank() : Level.PUBLIC.rank();
    }

    public boolean isDesk() {
        return actor.may(Permission.RUN_CLEARING_HOUSE);
    }

    public boolean owns(long party) {
        return own().contains(party);
    }

    /** Whether the reader may know that something is of this State although it did not agree that its name is said. */
    boolean knows(long party) {
        return seesRestricted(party) || coordinates.contains(party);
    }

    /** Whether what the party keeps of this kind is the reader's to answer for. */
    public boolean keeps(Entity entity, long party) {
        return switch (entity) {
            case NEED -> asks.contains(party);
            case CHALLENGE -> asks.contains(party) || voices.contains(party);
            case OFFER -> offers.contains(party);
            case PRACTICE -> shares.contains(party);
        };
    }

    /** Whether what only the owner and the desk may know is shown. */
    public boolean seesRestricted(long party) {
        return isDesk() || owns(party);
    }

    /** The parties in whose name the reader does something; the caller may add to them. */
    public Set<Long> own() {
        Set<Long> own = new HashSet<>(drafts);
        own.addAll(asks);
        own.addAll(offers);
        own.addAll(shares);
        own.addAll(voices);
        return own;
    }
}

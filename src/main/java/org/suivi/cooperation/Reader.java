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
                (%1$s.reach <= :rank or %2$s or (%1$s.reach <= 2 and (
                    %1$s.entity in ('need', 'challenge') and %1$s.party_id in (:coordinated) or exists (
                    select 1 from assistance_named n where n.record_id = %1$s.id and n.party_id in (:own)))))
                """.formatted(record, owns(record));
    }

    /** The condition that {@link #owns(Entity, long)} is of a row under this name. */
    public static String owns(String record) {
        return """
                (%1$s.entity in ('need', 'challenge') and %1$s.party_id in (:asking)
                    or %1$s.entity = 'challenge' and %1$s.party_id in (:voicing)
                    or %1$s.entity = 'offer' and %1$s.party_id in (:offering)
                    or %1$s.entity = 'practice' and %1$s.party_id in (:telling))
                """.formatted(record);
    }

    /**
     * The parameters of conditions on what the reader sees: {@code rank}, {@code desk}, {@code coordinated}, {@code own} for the parties
     * that it speaks for in anything, and {@code asking}, {@code voicing}, {@code offering}, {@code telling} for those that it owns such
     * records of.
     */
    public Map<String, Object> parameters() {
        return Map.of(
                "rank", rank(),
                "desk", isDesk(),
                "coordinated", orNobody(coordinates),
                "own", orNobody(own()),
                "asking", orNobody(asking()),
                "voicing", orNobody(voices),
                "offering", orNobody(both(drafts, offers)),
                "telling", orNobody(both(drafts, shares)));
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

    /** Whether the reader does anything in the name of the party, which alone opens none of its records. */
    boolean speaksFor(long party) {
        return own().contains(party);
    }

    /**
     * Whether what the party keeps of this kind is the reader's own, drafts and what only the owner may know included: who offers in the
     * name of a State does not own what it asks for. Ministries write all that their State tells.
     */
    public boolean owns(Entity entity, long party) {
        return switch (entity) {
            case NEED -> asks.contains(party) || drafts.contains(party);
            case CHALLENGE -> asks.contains(party) || drafts.contains(party) || voices.contains(party);
            case OFFER -> offers.contains(party) || drafts.contains(party);
            case PRACTICE -> shares.contains(party) || drafts.contains(party);
        };
    }

    /** Whether the reader may know that a need is of this State although it did not agree that its name is said. */
    boolean knows(long party) {
        return seesRestricted(Entity.NEED, party) || coordinates.contains(party);
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
    public boolean seesRestricted(Entity entity, long party) {
        return isDesk() || owns(entity, party);
    }

    /** The parties in whose name the reader does something; the caller may add to them. */
    public Set<Long> own() {
        Set<Long> own = both(asking(), offers);
        own.addAll(shares);
        own.addAll(voices);
        return own;
    }

    /** The States whose needs and challenges are the reader's own. */
    public Set<Long> asking() {
        return both(drafts, asks);
    }

    private static Set<Long> both(Set<Long> some, Set<Long> others) {
        Set<Long> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}

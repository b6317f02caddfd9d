package org.suivi.panels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/**
 * A request for the floor on a list, from the moment it is made.
 *
 * @param limitMs of this speaker alone; null where the limit of the list holds
 * @param turn the turn in which it was heard last
 * @param video a statement that is played instead of somebody who speaks in the room
 */
public record Entry(
        int id,
        int list,
        Asked asked,
        Place place,
        EntryState state,
        long at,
        @Nullable Long limitMs,
        @Nullable Integer turn,
        @Nullable Video video)
        implements Numbered {

    /** The capacity of a delegation that speaks for itself. */
    public static final String OWN = "own";

    /** The capacity of a delegation that speaks for a group. */
    public static final String GROUP = "group";

    /**
     * What was asked for.
     *
     * @param name short name in English, for the order by letters and for whoever reads the journal
     * @param capacity a delegation may stand on a list once in each: in its own, and for a group
     */
    public record Asked(
            String delegation,
            String name,
            String capacity,
            Category category,
            List<String> onBehalfOf,
            Speaker speaker,
            Via via) {

        public Asked {
            onBehalfOf = List.copyOf(onBehalfOf);
        }
    }

    /**
     * Who will speak, as far as it is known.
     *
     * @param language the one that interpreters work from
     * @param other the language that is spoken, when it is none of the United Nations'
     */
    public record Speaker(
            String name,
            String title,
            @Nullable Language language,
            @Nullable Gender gender,
            @Nullable Other other) {

        public static final Speaker UNKNOWN = new Speaker("", "", null, null, null);

        private static final int LONGEST = 1_000;

        void mustBeSensible() {
            String whole = name + title + (other == null ? "" : other.language() + other.pointer());
            if (whole.length() > LONGEST) {
                throw new Refused("panel.speaker.too-long");
            }
            if (other != null && (language == null || other.pointer().isBlank())) {
                throw new Refused("panel.speaker.other-needs");
            }
        }
    }

    /**
     * A language that is none of the United Nations': the delegation brings the words in one that is, and somebody for them.
     *
     * @param pointer who interprets, or points for the booths at where the speaker is in the text
     */
    public record Other(String language, String pointer) {}

    /**
     * A recorded statement. It takes as long as whoever sends it says, so that it never comes as a surprise.
     *
     * @param address where it is played from
     */
    public record Video(String address, long lengthMs) {

        private static final String WEB = "https?://[^\\s\"<>]{4,480}";

        void mustBeSensible() {
            if (!address.matches(WEB) || lengthMs <= 0) {
                throw new Refused("panel.video.incomplete");
            }
        }
    }

    /** How a request came. */
    public enum Via {
        ONLINE,
        DESK,
        VIDEO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What its place follows from.
     *
     * @param askedBand what the delegation asks for; the secretariat decides
     * @param rank among dignitaries, from 1 for a head of State to 5 for a vice-minister; before the secretariat decides, as it was asked for
     * @param heard whether the delegation was heard in this panel before
     * @param late whether it came after the window
     * @param returned whether it was put back on the list after it was absent
     */
    public record Place(
            Band band,
            @Nullable Band askedBand,
            int rank,
            boolean heard,
            @Nullable String lot,
            boolean late,
            boolean returned) {

        public static final int FIRST_RANK = 1;
        public static final int LAST_RANK = 5;

        static int sensible(int rank) {
            return Math.max(FIRST_RANK, Math.min(LAST_RANK, rank));
        }

        Place in(Band decided, int decidedRank) {
            return new Place(decided, null, decidedRank, heard, lot, late, returned);
        }

        Place drawn(String drawnLot) {
            return new Place(band, askedBand, rank, heard, drawnLot, late, returned);
        }

        Place atTheEnd() {
            return new Place(band, askedBand, rank, heard, lot, true, true);
        }
    }

    Entry with(EntryState changed) {
        return new Entry(id, list, asked, place, state.to(changed), at, limitMs, turn, video);
    }

    Entry with(Place changed) {
        return new Entry(id, list, asked, changed, state, at, limitMs, turn, video);
    }

    Entry with(Speaker speaker) {
        var changed = new Asked(
                asked.delegation(),
                asked.name(),
                asked.capacity(),
                asked.category(),
                asked.onBehalfOf(),
                speaker,
                asked.via());
        return new Entry(id, list, changed, place, state, at, limitMs, turn, video);
    }

    /** Is played from a recording from now on; without one somebody speaks in the room. */
    Entry with(@Nullable Video recorded) {
        var changed = new Asked(
                asked.delegation(),
                asked.name(),
                asked.capacity(),
                asked.category(),
                asked.onBehalfOf(),
                asked.speaker(),
                recorded != null ? Via.VIDEO : asked.via() == Via.VIDEO ? Via.DESK : asked.via());
        return new Entry(id, list, changed, place, state, at, limitMs, turn, recorded);
    }

    /** Speaks for others too, from now on. */
    Entry forAlso(List<String> others) {
        List<String> all = Stream.concat(asked.onBehalfOf().stream(), others.stream())
                .distinct()
                .toList();
        var changed = new Asked(
                asked.delegation(),
                asked.name(),
                all.isEmpty() ? OWN : GROUP,
                asked.category(),
                all,
                asked.speaker(),
                asked.via());
        return new Entry(id, list, changed, place, state, at, limitMs, turn, video);
    }

    Entry called(int inTurn) {
        return new Entry(id, list, asked, place, state.to(EntryState.ON_FLOOR), at, limitMs, inTurn, video);
    }

    Entry limitedTo(@Nullable Long ms) {
        return new Entry(id, list, asked, place, state, at, ms, turn, video);
    }

    Entry on(int otherList) {
        return new Entry(id, otherList, asked, place.atTheEnd(), state, at, limitMs, turn, video);
    }

    public boolean isListed() {
        return state == EntryState.LISTED;
    }
}

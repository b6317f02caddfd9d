package org.suivi.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/**
 * A panel discussion as a whole.
 *
 * @param shiftMs how far its clock is from the real one, in a rehearsal; null in a real meeting
 * @param last what was done last, which can be undone for a few seconds
 * @param floorVersion the version in which the floor or the programme last moved
 */
public record Panel(
        long id,
        Head head,
        Policy policy,
        PanelStatus status,
        @Nullable Long shiftMs,
        @Nullable Last last,
        long floorVersion,
        long version) {

    static final String KIND = "panel";

    /** What stands at the head of the programme; a name that is not known yet is "TBC", a room "XX". */
    public record Head(
            LocalizedText title,
            String session,
            String room,
            String zone,
            long startsAt,
            long endsAt,
            String chair,
            String moderator) {

        public ZoneId place() {
            return ZoneId.of(zone);
        }

        public LocalDate day() {
            return Instant.ofEpochMilli(startsAt).atZone(place()).toLocalDate();
        }

        /** As the United Nations writes it, in English with the day before the month. */
        public String dayIn(Language language) {
            return dayIn(language, startsAt);
        }

        /** The same of another moment, as a day at the place of the meeting. */
        public String dayIn(Language language, long at) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language == Language.EN ? Locale.UK : language.locale())
                    .format(Instant.ofEpochMilli(at).atZone(place()));
        }

        public long lengthMs() {
            return endsAt - startsAt;
        }
    }

    /** What was done last, when and by whom, with the turn, request, part, places or panellist that it moved, as they were before. */
    public record Last(
            String verb,
            long at,
            String by,
            @Nullable Integer turn,
            @Nullable Integer entry,
            @Nullable Grant grant,
            @Nullable Places places,
            @Nullable Panellist panellist) {}

    /** How a list stood before somebody was moved by hand. */
    public record Places(int list, List<Integer> order) {}

    /** So much unused time went to a part. */
    public record Grant(int segment, long ms) {}

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    public boolean isRehearsal() {
        return shiftMs != null;
    }

    /** Until when delegations ask online before the meeting; null where that has no end of its own. */
    public @Nullable Long onlineUntil() {
        Long before = policy.requests().onlineUntilMs();
        return before == null ? null : (Long) (head.startsAt() - before);
    }

    /** When its lists open online by themselves; null when somebody opens them. */
    public @Nullable Long onlineFrom() {
        Long before = policy.requests().onlineFromMs();
        return before == null ? null : (Long) (head.startsAt() - before);
    }

    Panel with(Head changed) {
        return new Panel(id, changed, policy, status, shiftMs, last, floorVersion, version);
    }

    Panel with(Policy changed) {
        return new Panel(id, head, changed, status, shiftMs, last, floorVersion, version);
    }

    Panel with(PanelStatus changed) {
        return new Panel(id, head, policy, changed, shiftMs, last, floorVersion, version);
    }

    Panel shiftedBy(long ms) {
        return new Panel(id, head, policy, status, ms, last, floorVersion, version);
    }

    Panel after(Last done, boolean movedTheFloor) {
        long next = version + 1;
        return new Panel(id, head, policy, status, shiftMs, done, movedTheFloor ? next : floorVersion, next);
    }
}

package org.suivi.cooperation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often somebody is told of an occasion. All of them tell: what is asked of a person does not die in silence. */
public enum MailRhythm {
    /** With the next round, each hour. */
    AT_ONCE,
    DAILY,
    WEEKLY;

    /** The hour at which a day ends for mails (UTC). */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** The day on which a week ends for mails. */
    private static final DayOfWeek DAY = DayOfWeek.MONDAY;

    /** As in forms and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MailRhythm> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whether what was gathered since then is to be told by now. */
    boolean isOver(Instant since, Instant now) {
        return this == AT_ONCE || since.isBefore(lastEnd(now));
    }

    private Instant lastEnd(Instant now) {
        OffsetDateTime end = now.atOffset(ZoneOffset.UTC).with(MORNING);
        if (this == WEEKLY) {
            end = end.with(TemporalAdjusters.previousOrSame(DAY));
        }
        boolean isAhead = end.toInstant().isAfter(now);
        return (isAhead ? end.minusDays(this == WEEKLY ? 7 : 1) : end).toInstant();
    }
}

package org.suivi.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.suivi.shared.CalendarLines;

/** A calendar of whole days that programs ask for again and again. */
public final class CalendarFile {

    private final CalendarLines lines = new CalendarLines();
    private final Instant now;

    /**
     * Begins a calendar.
     *
     * @param name what a program calls the calendar
     */
    public CalendarFile(String name, Instant now) {
        this.now = now;
        lines.add("CALSCALE:GREGORIAN").add("X-WR-CALNAME", name).add("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
    }

    /**
     * Adds a whole day.
     *
     * @param uid stays the same as long as it is the same thing, so that a changed day moves and is not a second one
     */
    public CalendarFile add(String uid, LocalDate day, String summary, String address) {
        lines.add("BEGIN:VEVENT")
                .add("UID", uid)
                .add("DTSTAMP", now)
                .add("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day))
                .add("DTEND;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)))
                .add("SUMMARY", summary)
                .add("DESCRIPTION", address)
                .add("URL:" + address)
                .add("TRANSP:TRANSPARENT")
                .add("END:VEVENT");
        return this;
    }

    /** The whole file. */
    public String close() {
        return lines.close();
    }
}

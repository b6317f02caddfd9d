package org.suivi.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A calendar as RFC 5545 wants it: lines of at most 75 octets, commas and line ends escaped. */
public final class CalendarLines {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder out = new StringBuilder();

    public CalendarLines() {
        add("BEGIN:VCALENDAR")
                .add("VERSION:2.0")
                .add("PRODID:-//Suivi//Suivi//EN")
                .add("METHOD:PUBLISH");
    }

    /** A property that needs no escaping. Lines are folded between characters, never inside one. */
    public CalendarLines add(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += length;
            i += character.length();
        }
        out.append("\r\n");
        return this;
    }

    public CalendarLines add(String property, String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
        return add(property + ":" + escaped);
    }

    public CalendarLines add(String property, Instant moment) {
        return add(property + ":" + STAMP.format(moment));
    }

    /** The whole file. */
    public String close() {
        return add("END:VCALENDAR").out.toString();
    }
}

package org.suivi.panels;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;

/** The programme as an event that calendar programs read (RFC 5545): with its hours, because a panel is not a whole day. */
@Component
public class ProgrammeCalendar {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final PublicAddress site;
    private final Clock clock;

    ProgrammeCalendar(PublicAddress site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    public String of(Standing standing, Language language) {
        Panel.Head head = standing.panel().head();
        String address = site.of("/panels/" + standing.panel().id());
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Suivi//Suivi//EN");
        line(out, "METHOD:PUBLISH");
        line(out, "BEGIN:VEVENT");
        line(out, "UID:panel-" + standing.panel().id() + "@" + site.host());
        line(out, "DTSTAMP:" + STAMP.format(clock.instant()));
        line(out, "SEQUENCE:" + standing.panel().version());
        line(out, "DTSTART:" + STAMP.format(Instant.ofEpochMilli(head.startsAt())));
        line(out, "DTEND:" + STAMP.format(Instant.ofEpochMilli(head.endsAt())));
        line(out, "SUMMARY:" + escaped(head.title().plain(language)));
        line(out, "LOCATION:" + escaped(head.room()));
        line(out, "URL:" + address);
        line(out, "END:VEVENT");
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folds between characters, never inside one. */
    private static void line(StringBuilder out, String line) {
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
    }
}

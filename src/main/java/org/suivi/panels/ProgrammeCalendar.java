package org.suivi.panels;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.CalendarLines;
import org.suivi.shared.Language;

/** The programme as an event that calendar programs read: with its hours, because a panel is not a whole day. */
@Component
public class ProgrammeCalendar {

    private final PublicAddress site;
    private final Clock clock;

    ProgrammeCalendar(PublicAddress site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    public String of(Standing standing, Language language) {
        Panel.Head head = standing.panel().head();
        return new CalendarLines()
                .add("BEGIN:VEVENT")
                .add("UID:panel-" + standing.panel().id() + "@" + site.host())
                .add("DTSTAMP", clock.instant())
                .add("SEQUENCE:" + standing.panel().version())
                .add("DTSTART", Instant.ofEpochMilli(head.startsAt()))
                .add("DTEND", Instant.ofEpochMilli(head.endsAt()))
                .add("SUMMARY", head.title().plain(language))
                .add("LOCATION", head.room())
                .add("URL:" + site.of("/panels/" + standing.panel().id()))
                .add("END:VEVENT")
                .close();
    }
}

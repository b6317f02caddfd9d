package org.suivi.reminders.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.coordination.Expected;
import org.suivi.coordination.KnownDays;
import org.suivi.database.SystemScope;
import org.suivi.identity.PublicAddress;
import org.suivi.reminders.CalendarDates;
import org.suivi.reminders.CalendarFeeds;
import org.suivi.reminders.CalendarFile;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** Gives a person's dates to the calendar program that knows the secret address; whoever has it reads them. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final CalendarDates calendar;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    CalendarController(
            CalendarFeeds feeds, CalendarDates calendar, Messages messages, PublicAddress site, Clock clock) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/calendar/{token}.ics")
    @Needs(Permission.NOTHING)
    ResponseEntity<String> read(@PathVariable("token") String token) {
        Optional<CalendarDates.Dates> dates = SystemScope.inAll(() -> feeds.owner(token))
                .flatMap(owner -> SystemScope.in(owner.system(), () -> calendar.of(owner)));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(dates.map(this::written).orElseThrow(() -> new NotFound("problem.not-found")));
    }

    /** The official number and the address, and nothing of what it is about: calendars are shared and shown to others. */
    private String written(CalendarDates.Dates dates) {
        String state = dates.system().name().plain(dates.language());
        var file = new CalendarFile(messages.text(dates.language(), "calendar.name", state), clock.instant());
        for (Expected.Item item : dates.items()) {
            file.add(
                    uid(item.kind() + "-" + item.id() + "-" + item.organisation(), dates),
                    item.due(),
                    messages.text(dates.language(), "expected." + item.kind(), item.number()),
                    site.of("/" + dates.system().code() + item.path()));
        }
        for (KnownDays.Day day : dates.days()) {
            file.add(
                    uid("day-" + day.kind() + "-" + day.id(), dates),
                    day.day(),
                    messages.text(dates.language(), "known-day." + day.kind(), day.number()),
                    site.of("/" + dates.system().code() + day.path()));
        }
        return file.close();
    }

    private String uid(String thing, CalendarDates.Dates dates) {
        return thing + "-" + dates.system().code() + "@" + site.host();
    }
}

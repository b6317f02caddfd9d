package org.suivi.panels.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Panel;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/** The head of a programme as entered in the language of the page; the title in other languages stays. */
public record HeadForm(
        @Nullable String title,
        @Nullable String session,
        @Nullable String room,
        @Nullable String chair,
        @Nullable String moderator,
        @Nullable String starts,
        @Nullable String ends) {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    static HeadForm of(Panel.Head head, Language language) {
        return new HeadForm(
                head.title().exactly(language),
                head.session(),
                head.room(),
                head.chair(),
                head.moderator(),
                FIELD.format(Instant.ofEpochMilli(head.startsAt()).atZone(head.place())),
                FIELD.format(Instant.ofEpochMilli(head.endsAt()).atZone(head.place())));
    }

    Panel.Head over(Panel.Head before, Language language) {
        return new Panel.Head(
                before.title().with(language, text(title)),
                text(session),
                text(room),
                before.zone(),
                at(starts, before.place()),
                at(ends, before.place()),
                text(chair),
                text(moderator));
    }

    private static long at(@Nullable String field, ZoneId zone) {
        try {
            return LocalDateTime.parse(text(field)).atZone(zone).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw new Refused("panel.times.wrong");
        }
    }

    static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    public String titleOrEmpty() {
        return text(title);
    }
}

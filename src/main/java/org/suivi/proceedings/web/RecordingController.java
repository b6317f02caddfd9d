package org.suivi.proceedings.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Seat;
import org.suivi.proceedings.Afterwards;
import org.suivi.proceedings.LinkSettings;
import org.suivi.proceedings.NoteLinks;
import org.suivi.proceedings.Recordings;
import org.suivi.proceedings.Sources;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** Where the recording of a panel is, and which moment is its beginning: one click while it runs, or one known turn afterwards. */
@Controller
@RequestMapping("/panels/{id}/recording")
class RecordingController {

    private static final Pattern POSITION = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");

    private final Recordings recordings;
    private final NoteLinks notes;
    private final PanelSeats seats;
    private final Sources sources;
    private final Messages messages;
    private final LinkSettings settings;

    RecordingController(
            Recordings recordings,
            NoteLinks notes,
            PanelSeats seats,
            Sources sources,
            Messages messages,
            LinkSettings settings) {
        this.recordings = recordings;
        this.notes = notes;
        this.seats = seats;
        this.sources = sources;
        this.messages = messages;
        this.settings = settings;
    }

    @GetMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView show(Actor actor, Language language, @PathVariable("id") long id) {
        return page(actor, language, id, HttpStatus.OK, null);
    }

    @PostMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView place(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "url", defaultValue = "") String url,
            @RequestParam(name = "length", defaultValue = "") String length,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        return tried(actor, language, id, () -> {
            Long lengthMs = length.isBlank() ? null : (Long) position(length);
            recordings.place(seats.of(actor, id), actor, url, lengthMs, version);
        });
    }

    /** With a turn, that turn begins at the position; without one, the recording is at it now. */
    @PostMapping("/zero")
    @Needs(Permission.RUN_PANELS)
    ModelAndView calibrate(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "turn", required = false) @Nullable Integer turn,
            @RequestParam(name = "position", defaultValue = "0:00:00") String position,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        return tried(actor, language, id, () -> {
            Seat seat = seats.of(actor, id);
            if (turn == null) {
                recordings.calibrateNow(seat, actor, position(position), version);
            } else {
                recordings.calibrateBy(seat, actor, turn, position(position), version);
            }
        });
    }

    private ModelAndView tried(Actor actor, Language language, long id, Runnable command) {
        try {
            command.run();
            return new ModelAndView("redirect:/panels/" + id + "/recording");
        } catch (Refused refused) {
            String reason =
                    messages.text(language, refused.code(), refused.arguments().toArray());
            return page(actor, language, id, HttpStatus.UNPROCESSABLE_CONTENT, reason);
        } catch (Stale stale) {
            return page(actor, language, id, HttpStatus.CONFLICT, messages.text(language, "problem.stale"));
        }
    }

    private ModelAndView page(Actor actor, Language language, long id, HttpStatus status, @Nullable String problem) {
        Afterwards afterwards = recordings.of(seats.of(actor, id));
        var page = new ModelAndView("proceedings/web/recording", status);
        page.addObject("at", new AfterwardsScreen(afterwards, sources.in(afterwards.standing(), language)));
        page.addObject("problem", problem);
        page.addObject("links", notes.of(id));
        page.addObject("areLinksChecked", settings.linkCheck());
        return page;
    }

    /** "1:02:03" or "62:03". */
    private static long position(String written) {
        Matcher parts = POSITION.matcher(written.strip());
        if (!parts.matches()) {
            throw new Refused("proceedings.recording.position-wrong");
        }
        long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        return ((hours * 60 + Long.parseLong(parts.group(2))) * 60 + Long.parseLong(parts.group(3))) * 1_000;
    }
}

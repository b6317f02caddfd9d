package org.suivi.panels.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Band;
import org.suivi.panels.Category;
import org.suivi.panels.Entry;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.Gender;
import org.suivi.panels.Given;
import org.suivi.panels.InscribeCommand;
import org.suivi.panels.LimitLadder;
import org.suivi.panels.ListCommand;
import org.suivi.panels.ListState;
import org.suivi.panels.Notice;
import org.suivi.panels.NoticeCommand;
import org.suivi.panels.PanelCommand;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Policy;
import org.suivi.panels.PrepareCommand;
import org.suivi.panels.ReplyCommand;
import org.suivi.panels.SegmentCommand;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/** Reads a command from the fields of a form; what is missing or no number is refused like any other mistake. */
final class CommandReading {

    private static final Set<String> NAMING = Set.of(
            "move-entry",
            "limit-entry",
            "set-limits",
            "set-policy",
            "inscribe",
            "confirm",
            "withdraw",
            "name-speaker",
            "send-video",
            "set-band",
            "merge-entries",
            "offer-swap",
            "answer-swap",
            "reinstate",
            "void-turn");
    private static final Set<String> OF_ITS_MOMENT =
            Set.of("_csrf", "seen", "action", "pressedAt", "uncertainty", "confirmed");
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;

    private final HttpServletRequest form;

    private CommandReading(HttpServletRequest form) {
        this.form = form;
    }

    static Given of(HttpServletRequest form) {
        var reading = new CommandReading(form);
        try {
            String action = reading.text("action");
            return new Given(
                    action.isEmpty() ? UUID.randomUUID() : UUID.fromString(action),
                    reading.command(reading.text("type")),
                    reading.longOrNull("seen"),
                    reading.longOrNull("pressedAt"),
                    reading.longOrNull("uncertainty"),
                    reading.text("confirmed").equals("yes"));
        } catch (IllegalArgumentException e) {
            throw new Refused("panel.command.unreadable");
        }
    }

    /** What the form asks, where it names what it is about; who stops a speaker means the one that was seen. */
    static Map<String, List<String>> again(HttpServletRequest form) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        if (NAMING.contains(form.getParameter("type"))) {
            form.getParameterMap().forEach((name, values) -> {
                if (!OF_ITS_MOMENT.contains(name)) {
                    asked.put(name, List.of(values));
                }
            });
        }
        return asked;
    }

    private PanelCommand command(String type) {
        return switch (type) {
            case "move-status" -> new PrepareCommand.MoveStatus(PanelStatus.valueOf(text("status")));
            case "set-policy" -> new PrepareCommand.SetPolicy(policy());
            case "set-clock" -> new PrepareCommand.SetClock(Long.parseLong(text("shift")) + minutes("minutes"));
            case "open-list" -> new ListCommand.OpenList(number("list"), minutesOrNull("minutes"));
            case "draw-lots" -> new ListCommand.DrawLots(number("list"), text("number"), "");
            case "move-list" -> new ListCommand.MoveList(number("list"), ListState.valueOf(text("state")));
            case "set-limits" -> limits();
            case "limit-entry" -> new ListCommand.LimitEntry(number("entry"), minutesOrNull("limit"));
            case "move-entry" -> new ListCommand.MoveEntry(number("entry"), numberOrNull("before"), text("reason"));
            case "ask-reply" -> new ReplyCommand.AskReply(text("delegation"));
            case "call-reply" -> new ReplyCommand.CallReply();
            case "withdraw-reply" -> new ReplyCommand.WithdrawReply(number("turn"));
            case "decide-gap" ->
                new NoticeCommand.DecideGap(
                        number("notice"), Notice.Choice.valueOf(text("choice")), number("seconds") * 1_000L);
            default -> requestOrFloor(type);
        };
    }

    private PanelCommand requestOrFloor(String type) {
        return switch (type) {
            case "inscribe" -> inscribe();
            case "confirm" -> new InscribeCommand.Confirm(number("entry"));
            case "withdraw" -> new InscribeCommand.Withdraw(number("entry"), text("reason"));
            case "name-speaker" -> new InscribeCommand.NameSpeaker(number("entry"), speaker());
            case "send-video" -> new InscribeCommand.SendVideo(number("entry"), video());
            case "set-band" -> new InscribeCommand.SetBand(number("entry"), Band.valueOf(text("band")), rank());
            case "merge-entries" -> new InscribeCommand.MergeEntries(number("entry"), number("other"), text("reason"));
            case "offer-swap" -> new InscribeCommand.OfferSwap(number("entry"), number("other"));
            case "answer-swap" ->
                new InscribeCommand.AnswerSwap(number("swap"), text("accepts").equals("yes"));
            case "start-segment" -> new SegmentCommand.StartSegment(number("segment"));
            case "hold-segment" -> new SegmentCommand.HoldSegment();
            case "go-on" -> new SegmentCommand.GoOn();
            case "end-segment" -> new SegmentCommand.EndSegment();
            case "skip-segment" -> new SegmentCommand.SkipSegment(number("segment"));
            case "extend" -> new SegmentCommand.Extend(minutes("minutes"), number("from"));
            case "grant-slack" -> new SegmentCommand.GrantSlack(minutesOrNull("minutes"));
            default -> floor(type);
        };
    }

    private PanelCommand floor(String type) {
        return switch (type) {
            case "call" -> new FloorCommand.Call(numberOrNull("ref"), text("reason"));
            case "pause" -> new FloorCommand.Pause();
            case "resume" -> new FloorCommand.Resume();
            case "stop" -> new FloorCommand.Stop(text("cut").equals("yes"));
            case "absent" -> new FloorCommand.Absent(numberOrNull("entry"), numberOrNull("panellist"));
            case "reinstate" -> new FloorCommand.Reinstate(number("entry"));
            case "warn" -> new FloorCommand.Warn(number("turn"));
            case "undo" -> new FloorCommand.Undo();
            case "void-turn" -> new FloorCommand.VoidTurn(number("turn"), text("reason"));
            case "point-of-order" -> new FloorCommand.PointOfOrder(text("delegation"));
            default -> throw new Refused("panel.command.unreadable");
        };
    }

    private Policy policy() {
        return new Policy(
                new Policy.Order(
                        number("safe"),
                        minutes("window"),
                        Policy.Repeats.valueOf(text("repeats")),
                        Policy.Categories.valueOf(text("categories")),
                        number("between"),
                        Policy.Method.valueOf(text("method")),
                        text("first").equals("DIGNITARY")),
                new Policy.Timing(
                        minutes("grace"),
                        minutes("closes"),
                        minutes("point"),
                        minutes("least"),
                        text("cuts").equals("yes"),
                        text("carries").equals("yes")),
                new Policy.Replies(number("replies"), minutes("first-reply"), minutes("second-reply")),
                new Policy.Screens(number("next"), text("digits").equals("arab")),
                requests(),
                new Policy.Ladder(Arrays.stream(text("ladder").split("[,;\\s]+"))
                        .filter(step -> !step.isEmpty())
                        .map(this::rung)
                        .toList()),
                text("undelivered").equals("summarised") ? Policy.Undelivered.SUMMARISED : Policy.Undelivered.LISTED);
    }

    /** "2:00" for all, or "3:00/2:00" for members and others. */
    private LimitLadder.Rung rung(String step) {
        String[] limits = step.split("/", -1);
        return new LimitLadder.Rung(minutesOf(limits[0]), minutesOf(limits[limits.length - 1]));
    }

    private Policy.Requests requests() {
        Long hours = minutesOrNull("from");
        return new Policy.Requests(
                hours == null ? null : (Long) (hours * 60),
                minutesOrNull("online"),
                Policy.Closing.valueOf(text("closing")),
                number("reserve"));
    }

    private ListCommand.SetLimits limits() {
        long others = minutes("limit");
        String ofMembers = text("members");
        long members = ofMembers.isEmpty() ? others : minutes("members");
        return ListCommand.SetLimits.of(number("list"), members, others);
    }

    private InscribeCommand.Inscribe inscribe() {
        List<String> group = Stream.of("groups", "group")
                .flatMap(name -> Arrays.stream(text(name).split("[,;\\n]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        String via = text("via");
        var asked = new Entry.Asked(
                text("delegation"),
                "",
                Entry.OWN,
                Category.OTHER,
                group,
                speaker(),
                via.isEmpty() ? Entry.Via.ONLINE : Entry.Via.valueOf(via));
        String band = text("band");
        return new InscribeCommand.Inscribe(
                number("list"), asked, band.isEmpty() ? Band.ORDINARY : Band.valueOf(band), rank(), text("reason"));
    }

    private Entry.Speaker speaker() {
        String other = text("other-language");
        return new Entry.Speaker(
                text("speaker"),
                text("title"),
                Language.of(text("language")).orElse(null),
                Gender.of(text("gender")).orElse(null),
                other.isEmpty() ? null : new Entry.Other(other, text("pointer")));
    }

    /** Without an address the recording is taken back. */
    private Entry.@Nullable Video video() {
        String address = text("video");
        return address.isEmpty() ? null : new Entry.Video(address, minutes("length"));
    }

    private int rank() {
        Integer rank = numberOrNull("rank");
        return rank == null ? 1 : rank;
    }

    private String text(String name) {
        String value = form.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private int number(String name) {
        return Integer.parseInt(text(name));
    }

    private @Nullable Integer numberOrNull(String name) {
        return text(name).isEmpty() ? null : (Integer) number(name);
    }

    private @Nullable Long longOrNull(String name) {
        return text(name).isEmpty() ? null : (Long) Math.round(Double.parseDouble(text(name)));
    }

    /** "1.5", "1,5", "1:30", or with hours "1:01:30". */
    private long minutes(String name) {
        return minutesOf(text(name).replace(',', '.'));
    }

    private static long minutesOf(String value) {
        if (value.indexOf(':') < 0) {
            return Math.round(Double.parseDouble(value) * MINUTE);
        }
        long seconds = 0;
        for (String part : value.split(":", -1)) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return seconds * SECOND;
    }

    private @Nullable Long minutesOrNull(String name) {
        return text(name).isEmpty() ? null : (Long) minutes(name);
    }
}

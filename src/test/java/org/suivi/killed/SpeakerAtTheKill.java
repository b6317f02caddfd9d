package org.suivi.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suivi.bench.Client;
import org.suivi.bench.Person;
import org.suivi.panels.PanelExamples;
import org.suivi.panels.SeatRole;

/** Somebody who has the floor of a panel when Suivi is killed, and the clock that whoever watches has from before. */
final class SpeakerAtTheKill {

    private static final Pattern CLOCK =
            Pattern.compile("\"turn\":\\{\"name\":\"([^\"]+)\".*?\"limit\":(\\d+),\"spoken\":(\\d+),\"since\":(\\d+)}");
    private static final Pattern SENT = Pattern.compile("\"sent\":(\\d+)");

    private final long panel;
    private final String chair;

    private SpeakerAtTheKill(long panel, String chair) {
        this.panel = panel;
        this.chair = chair;
    }

    /** What pages count by. */
    record Clock(String name, long limit, long spoken, long since) {

        long left(long now) {
            return limit - spoken - (now - since);
        }
    }

    static SpeakerAtTheKill prepare(PanelExamples examples) {
        long panel = examples.underWay("KEN", "FRA");
        return new SpeakerAtTheKill(panel, examples.link(panel, SeatRole.CHAIR, null));
    }

    /** Returns when the server has said that it was done. */
    void call(int port) throws IOException {
        try (var client = new Client(port, false)) {
            var form = new Person(client).form(chair, "/commands");
            assertThat(form).containsEntry("type", "call");
            assertThat(client.post(chair + "/commands", form).status()).isEqualTo(302);
        }
    }

    Clock clock(int port) throws IOException {
        try (var client = new Client(port, false)) {
            String state =
                    client.get("/live/panel-" + panel + "/state?role=list-en").text();
            Matcher clock = CLOCK.matcher(state);
            assertThat(clock.find()).as(state).isTrue();
            return new Clock(
                    clock.group(1),
                    Long.parseLong(clock.group(2)),
                    Long.parseLong(clock.group(3)),
                    Long.parseLong(clock.group(4)));
        }
    }

    /** How far the time that the server tells is from this machine's. */
    static long timeAhead(int port) throws IOException {
        try (var client = new Client(port, false)) {
            client.get("/time");
            Matcher sent = SENT.matcher(client.get("/time").text());
            assertThat(sent.find()).isTrue();
            return Long.parseLong(sent.group(1)) - System.currentTimeMillis();
        }
    }

    String journal() {
        return "panel_event where type = 'call' and panel_id = " + panel;
    }
}

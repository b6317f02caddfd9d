package org.suivi.panels;

import java.util.stream.Collectors;

/** Ten lines of Python with which anybody recomputes the lots of a list, without anything of this program. */
public final class DrawScript {

    private DrawScript() {}

    /** For a list whose lots are drawn; the first line that it prints is the commitment. */
    public static String of(PanelState state, int list) {
        SpeakerList.Lots lots = state.list(list).lots();
        String asked = state.ordered(list).stream()
                .filter(entry -> !entry.place().late())
                .map(entry -> entry.asked().delegation() + "/" + entry.asked().capacity())
                .sorted()
                .collect(Collectors.joining(" "));
        return """
            import hashlib, hmac
            panel, place, number = %d, %d, "%s"
            seed = bytes.fromhex("%s")
            print(hashlib.sha256(seed + f"{panel}/{place}".encode()).hexdigest())
            key = hashlib.sha256(seed + number.encode()).digest()
            lots = {}
            for who in "%s".split():
                lots[who] = hmac.new(key, who.encode(), hashlib.sha256).hexdigest()[:16]
            for who in sorted(lots, key=lots.get):
                print(lots[who], who)
            """.formatted(state.panel().id(), list, lots.number(), lots.seed(), asked);
    }
}

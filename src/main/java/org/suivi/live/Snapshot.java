package org.suivi.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A state as it goes out, encoded once for all who watch it.
 *
 * @param id "epoch.version", which a watcher shows when it comes again
 * @param json for those who ask for the state alone
 * @param event the same as a server-sent event
 */
public record Snapshot(String id, long version, byte[] json, byte[] event) {

    static Snapshot of(Epoch epoch, LiveState state) {
        String id = epoch.value() + "." + state.version();
        String lines = state.json().lines().map(line -> "data: " + line + "\n").reduce("", String::concat);
        return new Snapshot(
                id, state.version(), bytes(state.json()), bytes("id: " + id + "\nevent: snapshot\n" + lines + "\n"));
    }

    boolean isSameAs(Snapshot other) {
        return version == other.version() && Arrays.equals(json, other.json());
    }

    /** As everything goes out. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

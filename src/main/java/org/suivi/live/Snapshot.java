package org.suivi.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A state as it goes out, encoded once for all who watch it.
 *
 * @param id "epoch.version", or "epoch.version.edition", which a watcher shows when it comes again
 * @param edition grows when the same version says something else than before
 * @param json for those who ask for the state alone
 * @param event the same as a server-sent event
 */
public record Snapshot(String id, long version, int edition, byte[] json, byte[] event) {

    /** @param before what was known of the topic until now */
    static Snapshot of(Epoch epoch, LiveState state, @Nullable Snapshot before) {
        int edition = before != null && before.version() == state.version() ? before.edition() + 1 : 0;
        String id = epoch.value() + "." + state.version() + (edition == 0 ? "" : "." + edition);
        String lines = state.json().lines().map(line -> "data: " + line + "\n").reduce("", String::concat);
        return new Snapshot(
                id,
                state.version(),
                edition,
                bytes(state.json()),
                bytes("id: " + id + "\nevent: snapshot\n" + lines + "\n"));
    }

    boolean isSameAs(Snapshot other) {
        return version == other.version() && Arrays.equals(json, other.json());
    }

    /** As everything goes out. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

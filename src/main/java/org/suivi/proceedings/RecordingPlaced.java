package org.suivi.proceedings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody said where the recording of a panel is, or which moment is its beginning. */
public record RecordingPlaced(Actor actor, long panel, Recording was, Recording is) implements Change {

    @Override
    public Ref subject() {
        return new Ref("panel", panel);
    }

    @Override
    public @Nullable Object before() {
        return told(was);
    }

    @Override
    public Object after() {
        return told(is);
    }

    private static Map<String, String> told(Recording recording) {
        return Map.of("address", recording.url(), "starts", String.valueOf(recording.startsAt()));
    }
}

package org.suivi.panels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What one line of the journal holds: the command as it was given, and the pictures of everything that it changed. The pictures alone
 * lead from state to state, so a journal outlives the rules by which its commands were carried out.
 *
 * @param shiftedMs by how much the moment of the key is before the one in which the server heard of it
 */
record Changes(
        PanelCommand command,
        long shiftedMs,
        Panel panel,
        Map<String, List<? extends Numbered>> changed,
        Map<String, List<Integer>> gone) {

    static Changes between(PanelState before, PanelState after, PanelCommand command, long shiftedMs) {
        Map<String, List<? extends Numbered>> changed = new LinkedHashMap<>();
        Map<String, List<Integer>> gone = new LinkedHashMap<>();
        Kind.ALL.forEach(kind -> note(kind, before, after, changed, gone));
        return new Changes(command, shiftedMs, after.panel(), changed, gone);
    }

    private static <T extends Numbered> void note(
            Kind<T> kind,
            PanelState before,
            PanelState after,
            Map<String, List<? extends Numbered>> changed,
            Map<String, List<Integer>> gone) {
        List<T> pictures = after.shelf(kind).changedSince(before.shelf(kind));
        List<Integer> numbers = after.shelf(kind).goneSince(before.shelf(kind));
        if (!pictures.isEmpty()) {
            changed.put(kind.name(), pictures);
        }
        if (!numbers.isEmpty()) {
            gone.put(kind.name(), numbers);
        }
    }

    /** Leads the state on by a line of the journal. */
    static void replay(PanelState state, JsonNode payload) {
        state.put(PanelJson.read(payload.get("panel"), Panel.class));
        Kind.ALL.forEach(kind -> replay(kind, state, payload));
    }

    private static <T extends Numbered> void replay(Kind<T> kind, PanelState state, JsonNode payload) {
        for (JsonNode number : payload.get("gone").path(kind.name())) {
            state.shelf(kind).remove(number.intValue());
        }
        for (JsonNode picture : payload.get("changed").path(kind.name())) {
            state.shelf(kind).put(PanelJson.read(picture, kind.type()));
        }
    }
}

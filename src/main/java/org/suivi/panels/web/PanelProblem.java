package org.suivi.panels.web;

import java.util.List;
import java.util.Map;

/**
 * Why a command was not done.
 *
 * @param again what was asked, where the same can be asked of what stands there now; else empty
 */
public record PanelProblem(String words, Map<String, List<String>> again) {

    public PanelProblem {
        again = Map.copyOf(again);
    }
}

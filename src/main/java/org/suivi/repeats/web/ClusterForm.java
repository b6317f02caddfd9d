package org.suivi.repeats.web;

import org.jspecify.annotations.Nullable;
import org.suivi.repeats.Confirmation;

/** The choice between a cluster there is and the name of a new one. */
public record ClusterForm(
        @Nullable String cluster, @Nullable String name) {

    Confirmation.Target target() {
        return new Confirmation.Target(cluster == null ? "" : cluster, name == null ? "" : name);
    }
}

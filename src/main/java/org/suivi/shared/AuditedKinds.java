package org.suivi.shared;

import java.util.Set;

/**
 * Sorts of things of the clearing house, as in {@link Ref#type()}: what happened to them is read in the log by its auditor. The module
 * that owns them has one bean of it.
 */
public record AuditedKinds(Set<String> types) {

    public AuditedKinds {
        types = Set.copyOf(types);
    }
}

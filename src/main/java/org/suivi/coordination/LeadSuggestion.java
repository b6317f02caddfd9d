package org.suivi.coordination;

import java.util.List;

/**
 * Which institution led most often where something alike was asked, and the count that says so.
 *
 * @param basis what is alike
 * @param led how often this institution leads among those alike
 * @param of how often any institution does
 * @param names the cluster's or the themes' names in the reader's language
 */
public record LeadSuggestion(long organisation, Basis basis, int led, int of, List<String> names) {

    /** What made recommendations alike, the stronger first. */
    public enum Basis {
        CLUSTER,
        THEMES
    }
}

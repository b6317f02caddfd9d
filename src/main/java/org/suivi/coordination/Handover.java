package org.suivi.coordination;

import java.time.LocalDate;
import java.util.List;

/**
 * What passed from one focal point to the next.
 *
 * @param promised what the one who left had promised to whom, in the words of whoever handed over
 */
public record Handover(
        long id, long organisation, String from, String to, String promised, String contacts, Open open, Made made) {

    /**
     * What was open, by keys.
     *
     * @param recommendations those of the assignments that passed on and are still the institution's
     * @param updates that were in writing then
     */
    public record Open(List<Long> recommendations, List<Long> updates) {}

    /** When, and by whom. */
    public record Made(LocalDate on, String by) {}
}

package org.suivi.coordination.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.coordination.Assign;
import org.suivi.coordination.Matter;
import org.suivi.coordination.Part;
import org.suivi.shared.Refused;

/**
 * An assignment as entered on the page of a recommendation.
 *
 * @param recommendation on whose page the form stood
 * @param to what is assigned: "recommendation", or "ask" or "cluster" with its key behind a dash
 */
public record AssignmentForm(
        long recommendation,
        @Nullable String to,
        @Nullable Long organisation,
        @Nullable Part part,
        @Nullable Long person,
        @Nullable LocalDate due) {

    Assign toCommand() {
        if (organisation == null) {
            throw new Refused("assignment.no-institution");
        }
        Matter matter = matter();
        return new Assign(
                matter.kind(), List.of(matter.id()), organisation, part == null ? Part.LEAD : part, person, due);
    }

    private Matter matter() {
        String code = to == null ? "" : to;
        if (code.matches("(ask|cluster)-\\d{1,18}")) {
            int dash = code.indexOf('-');
            Matter.Kind kind = code.startsWith("ask") ? Matter.Kind.ASK : Matter.Kind.CLUSTER;
            return new Matter(kind, Long.parseLong(code.substring(dash + 1)));
        }
        return Matter.recommendation(recommendation);
    }
}

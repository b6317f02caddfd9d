package org.suivi.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * A plan as it was published, complete in itself: names are kept with it, so that it reads the same when an institution has another
 * name. Recommendations are kept by key and shown only to those who may see them; risks and remarks are not published.
 *
 * @param institutions the names of all institutions it mentions
 */
public record PlanSnapshot(
        LocalizedText title,
        LocalizedText scope,
        LocalDate from,
        LocalDate to,
        List<Theme> themes,
        Map<Long, LocalizedText> institutions) {

    /** A theme with its actions. */
    public record Theme(long id, LocalizedText name, LocalizedText expectedResult, List<Step> actions) {}

    /** An action as it was published. */
    public record Step(
            long id,
            LocalizedText title,
            Action.Responsible responsible,
            Action.Dates dates,
            Money money,
            Serves serves,
            Delivery delivery,
            List<Point> milestones) {}

    public record Money(
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String source,
            @Nullable Long gap) {}

    public record Serves(
            List<Long> recommendations,
            List<String> targets,
            @Nullable String strategy,
            @Nullable String rights) {}

    /** A milestone as it was published. */
    public record Point(
            LocalizedText title, LocalDate due, @Nullable LocalDate reached) {}

    /** All actions, in the order of the plan. */
    public List<Step> steps() {
        return themes.stream().flatMap(theme -> theme.actions().stream()).toList();
    }

    public LocalizedText institution(long id) {
        return institutions.getOrDefault(id, LocalizedText.EMPTY);
    }
}

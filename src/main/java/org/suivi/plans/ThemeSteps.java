package org.suivi.plans;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.steps.SteppedThings;

/** Puts back the themes that a template brought or changed; one that came stays as long as actions stand under it. */
@Component
@Order(2)
class ThemeSteps implements SteppedThings<PlanTheme.Draft> {

    static final String KIND = "plan-theme";

    private final PlanThemes themes;
    private final PlanOrder order;

    ThemeSteps(PlanThemes themes, PlanOrder order) {
        this.themes = themes;
        this.order = order;
    }

    @Override
    public String type() {
        return KIND;
    }

    @Override
    public Class<PlanTheme.Draft> form() {
        return PlanTheme.Draft.class;
    }

    private Stream<PlanTheme> those(Actor actor, Collection<Long> ids) {
        return themes.all(actor).stream().filter(theme -> ids.contains(theme.id()));
    }

    @Override
    public Map<Long, PlanTheme.Draft> asTheyAre(Actor actor, Collection<Long> ids) {
        return those(actor, ids).collect(Collectors.toMap(PlanTheme::id, PlanTheme::draft));
    }

    @Override
    public Map<Long, Called> called(Actor actor, Collection<Long> ids) {
        return those(actor, ids)
                .collect(Collectors.toMap(
                        PlanTheme::id, theme -> new Called(theme.name(), "/plans/" + theme.plan() + "/themes")));
    }

    @Override
    public void putBack(Actor actor, long id, PlanTheme.Draft before, PlanTheme.Draft after) {
        themes.change(actor, id, themes.one(actor, id).version(), before);
    }

    /** What came may carry actions until they go back, so that it is asked only when it goes. */
    @Override
    public void remove(Actor actor, long id, PlanTheme.Draft after) {
        if (!order.hasActions(actor, id)) {
            order.removeTheme(actor, id);
        }
    }
}

package org.suivi.indicators;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.indicators.IndicatorSteps.Was;
import org.suivi.shared.Actor;
import org.suivi.steps.SteppedThings;

/** Puts back with what an indicator was linked, where it was linked with many at once. */
@Component
class IndicatorSteps implements SteppedThings<Was> {

    private final Indicators indicators;
    private final IndicatorLinks links;
    private final JdbcClient jdbc;

    IndicatorSteps(Indicators indicators, IndicatorLinks links, JdbcClient jdbc) {
        this.indicators = indicators;
        this.links = links;
        this.jdbc = jdbc;
    }

    /** What can be linked with many at once. */
    record Was(List<Long> recommendations, List<Long> clusters) {}

    @Override
    public String type() {
        return Indicator.ref(0).type();
    }

    @Override
    public Class<Was> form() {
        return Was.class;
    }

    private List<Long> there(Actor actor, Collection<Long> ids) {
        return jdbc.sql("select id from indicator where system_id = :system and id = any(:ids)")
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    @Override
    public Map<Long, Was> asTheyAre(Actor actor, Collection<Long> ids) {
        Map<Long, Was> now = new LinkedHashMap<>();
        there(actor, ids)
                .forEach(id -> now.put(
                        id,
                        new Was(
                                links.linked(actor, id, Measurable.RECOMMENDATION),
                                links.linked(actor, id, Measurable.CLUSTER))));
        return now;
    }

    @Override
    public Map<Long, Called> called(Actor actor, Collection<Long> ids) {
        return there(actor, ids).stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Called(indicators.one(actor, id).description().name(), "/indicators/" + id)));
    }

    @Override
    public boolean isAddedTo() {
        return true;
    }

    @Override
    public void putBack(Actor actor, long id, Was before, Was after) {
        unlink(
                actor,
                id,
                Measurable.RECOMMENDATION,
                SteppedThings.added(before.recommendations(), after.recommendations()));
        unlink(actor, id, Measurable.CLUSTER, SteppedThings.added(before.clusters(), after.clusters()));
    }

    private void unlink(Actor actor, long id, Measurable with, Set<Long> added) {
        added.retainAll(links.linked(actor, id, with));
        if (!added.isEmpty()) {
            links.unlink(actor, id, with, added);
        }
    }
}

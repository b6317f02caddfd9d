package org.suivi.indicators;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.steps.Step.Begun;
import org.suivi.steps.Steps;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.TaxonomyKind;

/**
 * The front door to what indicators are linked with: recommendations, clusters, actions of plans, and goals
 * and targets of the SDGs.
 */
@Service
@Transactional
public class IndicatorLinks {

    private final Indicators indicators;
    private final MeasurableThings things;
    private final Taxonomies taxonomies;
    private final JdbcClient jdbc;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    IndicatorLinks(
            Indicators indicators,
            MeasurableThings things,
            Taxonomies taxonomies,
            JdbcClient jdbc,
            Steps steps,
            ApplicationEventPublisher events) {
        this.indicators = indicators;
        this.things = things;
        this.taxonomies = taxonomies;
        this.jdbc = jdbc;
        this.steps = steps;
        this.events = events;
    }

    /** Keys of recommendations, clusters or actions, those the actor may not see among them: whoever shows them asks their doors. */
    @Transactional(readOnly = true)
    public List<Long> linked(Actor actor, long indicator, Measurable with) {
        indicators.one(actor, indicator);
        return jdbc.sql("select " + with.column() + " from " + with.table()
                        + " where indicator_id = :indicator and system_id = :system order by 1")
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .query(Long.class)
                .list();
    }

    /** Keys of terms of the SDGs. */
    @Transactional(readOnly = true)
    public List<Integer> terms(Actor actor, long indicator) {
        indicators.one(actor, indicator);
        return jdbc.sql("""
                        select term_id from indicator_term where indicator_id = :indicator and system_id = :system order by 1
                        """)
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .query(Integer.class)
                .list();
    }

    /** Links it with several at once; those it is linked with stay. Returns how many it was not linked with. */
    public int link(Actor actor, long indicator, Measurable with, Collection<Long> ids) {
        actor.mustHave(Permission.EDIT_RECORDS);
        indicators.one(actor, indicator);
        things.mustBeThere(actor, with, ids);
        int added = jdbc.sql("insert into " + with.table() + " (indicator_id, " + with.column() + ", system_id)"
                        + " select :indicator, id, :system from unnest(:ids) id on conflict do nothing")
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .update();
        if (added > 0) {
            events.publishEvent(new IndicatorLinked(actor, indicator, new Linked(with.code(), Set.copyOf(ids))));
        }
        return added;
    }

    /** Links some of them with the indicator that has this code. */
    public int linkByCode(Actor actor, String code, Measurable with, Collection<Long> ids) {
        return link(actor, withCode(actor, code), with, ids);
    }

    /** The same with many, as a step that can be taken back. */
    public Steps.Taken<Integer> linkTogether(Actor actor, String code, Measurable with, Collection<Long> ids) {
        long indicator = withCode(actor, code);
        List<Ref> things = List.of(Indicator.ref(indicator));
        var begun = new Begun("indicator-links", things.get(0), "/indicators/" + indicator, code.strip(), null);
        return steps.take(actor, begun, things, () -> link(actor, indicator, with, ids), unused -> things);
    }

    @Transactional(readOnly = true)
    public long withCode(Actor actor, String code) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return jdbc.sql("select id from indicator where system_id = :system and lower(code) = lower(:code)")
                .param("system", actor.inSystem())
                .param("code", code.strip())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("indicator.code.unknown", code.strip()));
    }

    public void unlink(Actor actor, long indicator, Measurable with, long id) {
        unlink(actor, indicator, with, Set.of(id));
    }

    void unlink(Actor actor, long indicator, Measurable with, Set<Long> ids) {
        actor.mustHave(Permission.EDIT_RECORDS);
        indicators.one(actor, indicator);
        int removed = jdbc.sql("delete from " + with.table() + " where indicator_id = :indicator and " + with.column()
                        + " = any(:ids) and system_id = :system")
                .param("indicator", indicator)
                .param("ids", ids.toArray(Long[]::new))
                .param("system", actor.inSystem())
                .update();
        if (removed > 0) {
            events.publishEvent(new IndicatorUnlinked(actor, indicator, new Linked(with.code(), ids)));
        }
    }

    /** Links it with a goal or target by its number, "3.1". */
    public void linkGoal(Actor actor, long indicator, String number) {
        actor.mustHave(Permission.EDIT_RECORDS);
        indicators.one(actor, indicator);
        Integer term = taxonomies
                .lookup(actor.system())
                .find(TaxonomyKind.SDG, null, number.strip())
                .orElseThrow(() -> new Refused("indicator.goal.unknown", number));
        int added = jdbc.sql("""
                        insert into indicator_term (indicator_id, term_id, system_id) values (:indicator, :term, :system)
                        on conflict do nothing
                        """)
                .param("indicator", indicator)
                .param("term", term)
                .param("system", actor.inSystem())
                .update();
        if (added > 0) {
            events.publishEvent(new IndicatorLinked(actor, indicator, new Linked("goal", Set.of((long) term))));
        }
    }

    public void unlinkGoal(Actor actor, long indicator, int term) {
        actor.mustHave(Permission.EDIT_RECORDS);
        indicators.one(actor, indicator);
        int removed = jdbc.sql("""
                        delete from indicator_term where indicator_id = :indicator and term_id = :term and system_id = :system
                        """)
                .param("indicator", indicator)
                .param("term", term)
                .param("system", actor.inSystem())
                .update();
        if (removed > 0) {
            events.publishEvent(new IndicatorUnlinked(actor, indicator, new Linked("goal", Set.of((long) term))));
        }
    }

    /** What an indicator was linked with, by kind and keys. */
    public record Linked(String with, Set<Long> ids) {

        /** In the log each kind is a field of its own, so that its keys can be read as names. */
        @JsonValue
        Map<String, Set<Long>> told() {
            return Map.of(with + "s", ids);
        }
    }

    /** An indicator got links. */
    public record IndicatorLinked(Actor actor, long indicator, Linked after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }

    /** An indicator lost a link. */
    public record IndicatorUnlinked(
            Actor actor, long indicator, @Nullable Linked before) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }
}

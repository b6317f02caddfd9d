package org.suivi.coordination;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.plans.Actions;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** Who may write updates on a thing, and in whose name. */
@Component
class UpdateWriters {

    private final JdbcClient jdbc;
    private final RecommendationPages recommendations;
    private final Actions actions;

    UpdateWriters(JdbcClient jdbc, RecommendationPages recommendations, Actions actions) {
        this.jdbc = jdbc;
        this.recommendations = recommendations;
        this.actions = actions;
    }

    /** The institutions with a part in the thing, the lead first. */
    List<Long> institutions(ToldOn on) {
        String sql = on.action() != null
                ? "select organisation_id from action_part where action_id = :id order by part, organisation_id"
                : """
                        select organisation_id from assigned_recommendation where recommendation_id = :id
                        order by part, way = 'recommendation' desc, assignment_id
                        """;
        return jdbc.sql(sql).param("id", on.id()).query(Long.class).list().stream()
                .distinct()
                .toList();
    }

    boolean mayWrite(Actor actor, ToldOn on) {
        if (!actor.may(Permission.CONTRIBUTE)) {
            return false;
        }
        List<Long> institutions = institutions(on);
        Long own = actor.organisation();
        return actor.may(Permission.EDIT_RECORDS) ? !institutions.isEmpty() : own != null && institutions.contains(own);
    }

    /** In whose name the actor writes: its own institution's, or, for the secretariat, any that has a part. */
    long writing(Actor actor, ToldOn on, @Nullable Long wanted) {
        mustSee(actor, on);
        List<Long> institutions = institutions(on);
        Long own = actor.organisation();
        if (actor.may(Permission.EDIT_RECORDS)) {
            return institutions.stream()
                    .filter(each -> wanted == null || wanted.equals(each))
                    .findFirst()
                    .orElseThrow(() -> new Refused("update.no-institution"));
        }
        if (own == null || (wanted != null && !wanted.equals(own)) || !institutions.contains(own)) {
            throw new NotAllowed("update.not-assigned");
        }
        return own;
    }

    private void mustSee(Actor actor, ToldOn on) {
        if (on.recommendation() != null) {
            recommendations.withId(actor, on.id());
        } else {
            actions.one(actor, on.id());
        }
    }

    /** Whether it is the actor's institution's own, or the actor is the secretariat. */
    static boolean mayWrite(Actor actor, ProgressUpdate update) {
        return actor.may(Permission.EDIT_RECORDS)
                || (actor.may(Permission.CONTRIBUTE) && Objects.equals(actor.organisation(), update.organisation()));
    }
}

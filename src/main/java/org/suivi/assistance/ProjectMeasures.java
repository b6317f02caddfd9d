package org.suivi.assistance;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.suivi.cooperation.Late;
import org.suivi.cooperation.OwnAndSeen;
import org.suivi.cooperation.Stages;
import org.suivi.figures.Measure;
import org.suivi.figures.Measure.Unit;

/** Whether both sides stand by projects, how soon these begin and are assessed, and what is said of them. */
@Configuration(proxyBeanMethods = false)
class ProjectMeasures {

    private static final Measure.Of PROJECTS =
            new Measure.Of(ProjectRecord.KIND, ProjectRecord::number, ProjectRecord::path, true);

    @Bean
    Stages projectStages(ProjectSight sight) {
        return new Stages(
                ProjectRecord.KIND,
                "project.title",
                "project.state.",
                "/clearing-house/projects",
                Arrays.stream(ProjectState.values()).map(ProjectState::code).toList(),
                ProjectRecord::number,
                "select p.id, p.title from assistance_project p",
                actor -> new OwnAndSeen(
                        "select p.id, p.title from assistance_project p where exists (select 1 from project_party its"
                                + " where its.project_id = p.id and its.party_id in (:own))",
                        "select p.id from assistance_project p where " + ProjectReader.sees("p"),
                        sight.of(actor).parameters()));
    }

    @Bean
    Late notStarted() {
        return late("start-project", "p.created_at", "where p.state in ('agreed', 'planned')");
    }

    @Bean
    Late silent() {
        return late(
                "heartbeat", "p.last_heard::timestamp at time zone 'UTC'", "where p.state in ('active', 'suspended')");
    }

    @Bean
    Late unassessed() {
        return ofAssessments("assess", "opened_on", "open");
    }

    @Bean
    Late unreplied() {
        return ofAssessments("provider-reply", "final_on", "recipient-final");
    }

    private static Late ofAssessments(String limit, String began, String state) {
        return late(
                limit,
                "a." + began + "::timestamp at time zone 'UTC'",
                "join project_assessment a on a.project_id = p.id and a.side = 'recipient' and a.state = '" + state
                        + "'");
    }

    private static Late late(String limit, String began, String which) {
        return new Late(
                limit,
                ProjectRecord.KIND,
                "select p.id, p.title, " + began + " as at from assistance_project p " + which);
    }

    @Bean
    @Order(40)
    Measure begun() {
        return new Measure("begun", Unit.DAYS, PROJECTS, """
                        select p.id, p.title, extract(epoch from came.at - p.created_at) / 86400.0 as value
                        from assistance_project p join (select entity_id, min(at) as at from state_event
                            where entity = 'project' and to_state = 'active' group by entity_id) came on came.entity_id = p.id
                        """);
    }

    @Bean
    @Order(41)
    Measure confirmed() {
        return share("confirmed", "p.standing = 'confirmed'", "where p.state <> 'cancelled'");
    }

    @Bean
    @Order(42)
    Measure heard() {
        return share(
                "heard",
                "p.last_heard + limits.days > :today",
                "join time_limit limits on limits.code = 'project-red' where p.state = 'active'");
    }

    @Bean
    @Order(43)
    Measure assessed() {
        return new Measure("assessed", Unit.DAYS, PROJECTS, """
                        select p.id, p.title, (a.final_on - p.completed_on)::float8 as value
                        from assistance_project p join project_assessment a on a.project_id = p.id
                        where a.side = 'recipient' and a.phase = 'close' and a.final_on is not null and p.completed_on is not null
                        """);
    }

    @Bean
    @Order(44)
    Measure improved() {
        return share(
                "improved",
                "coalesce(a.content -> 'how', '{}') <> '{}'",
                "join project_assessment a on a.project_id = p.id where a.side = 'recipient' and a.final_on is not null");
    }

    private static Measure share(String code, String holds, String among) {
        return new Measure(
                code,
                Unit.PERCENT,
                PROJECTS,
                "select p.id, p.title, case when " + holds
                        + " then 1 else 0 end::float8 as value from assistance_project p " + among);
    }
}

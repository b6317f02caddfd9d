package org.suivi.coordination;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to handovers: in one step everything open of a focal point who leaves is the successor's. */
@Service
@Transactional
public class Handovers {

    private static final int LONGEST = 10_000;

    private static final String SELECT = """
            select h.*, array(select distinct w.recommendation_id from assigned_recommendation w
                where w.assignment_id = any(h.assignments) order by 1) as recommendations
            from handover h where h.system_id = :system and
            """;

    private final JdbcClient jdbc;
    private final FocalPoints focalPoints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(JdbcClient jdbc, FocalPoints focalPoints, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.focalPoints = focalPoints;
        this.events = events;
        this.clock = clock;
    }

    /** What is open in a focal point's charge: keys of assignments and of updates in writing. */
    public record Charge(List<Long> assignments, List<Long> updates) {}

    /** Everything in the person's own charge, and for one who is no alternate also what is in nobody's. */
    @Transactional(readOnly = true)
    public Charge charge(Actor actor, FocalPoint leaving) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return new Charge(keys(actor, leaving, """
                        select id from assignment where system_id = :system and organisation_id = :organisation and until is null
                            and (account_id = :account or account_id is null and not :alternate) order by id
                        """), keys(actor, leaving, """
                        select id from progress_update where system_id = :system and organisation_id = :organisation
                            and state in ('draft', 'returned')
                            and (account_id = :account or account_id is null and not :alternate) order by id
                        """));
    }

    private List<Long> keys(Actor actor, FocalPoint leaving, String sql) {
        return jdbc.sql(sql)
                .param("system", actor.inSystem())
                .param("organisation", leaving.organisation())
                .param("account", leaving.account())
                .param("alternate", leaving.isAlternate())
                .query(Long.class)
                .list();
    }

    public long handOver(Actor actor, PassOn command) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (command.promised().length() > LONGEST || command.contacts().length() > LONGEST) {
            throw new Refused("handover.too-long", LONGEST);
        }
        FocalPoint leaving = focalPoints.withId(actor, command.focalPoint());
        if (leaving.days().until() != null || leaving.account() == command.successor()) {
            throw new Refused("handover.over");
        }
        Charge charge = charge(actor, leaving);
        FocalPoint successor = successor(actor, leaving, command.successor());
        pass(
                "update assignment set account_id = :to, version = version + 1 where id in (:ids) and account_id = :from",
                charge.assignments(),
                leaving,
                successor);
        pass(
                "update progress_update set account_id = :to where id in (:ids) and account_id = :from",
                charge.updates(),
                leaving,
                successor);
        focalPoints.end(actor, leaving.id());
        long id = keep(actor, command, charge, List.of(leaving, successor));
        events.publishEvent(new WorkHandedOver(actor, leaving.organisation(), leaving.name(), successor.name()));
        return id;
    }

    /** Somebody who is a focal point there already, or becomes one now; who takes over from no alternate is none any more. */
    private FocalPoint successor(Actor actor, FocalPoint leaving, long account) {
        FocalPoint known = present(actor, leaving.organisation(), account);
        if (known == null) {
            long membership = focalPoints.candidates(actor, leaving.organisation()).stream()
                    .filter(each -> each.account() == account)
                    .findFirst()
                    .orElseThrow(() -> new Refused("focal-point.no-candidate"))
                    .membership();
            return focalPoints.withId(
                    actor, focalPoints.name(actor, leaving.organisation(), membership, leaving.isAlternate()));
        }
        if (!leaving.isAlternate()) {
            focalPoints.promote(actor, known.id());
        }
        return known;
    }

    private @Nullable FocalPoint present(Actor actor, long organisation, long account) {
        return focalPoints.of(actor, organisation).stream()
                .filter(each -> each.isPresent() && each.account() == account)
                .findFirst()
                .orElse(null);
    }

    private void pass(String sql, List<Long> ids, FocalPoint from, FocalPoint to) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql)
                    .param("ids", ids)
                    .param("from", from.account())
                    .param("to", to.account())
                    .update();
        }
    }

    private long keep(Actor actor, PassOn command, Charge charge, List<FocalPoint> fromTo) {
        FocalPoint from = fromTo.get(0);
        FocalPoint to = fromTo.get(1);
        return jdbc.sql("""
                        insert into handover (system_id, organisation_id, from_account, to_account, from_name, to_name, promised,
                            contacts, assignments, updates, handed_on, handed_by)
                        values (:system, :organisation, :from, :to, :fromName, :toName, :promised, :contacts, :assignments,
                            :updates, :today, :by) returning id
                        """)
                .param("system", actor.inSystem())
                .param("organisation", from.organisation())
                .param("from", from.account())
                .param("to", to.account())
                .param("fromName", from.name())
                .param("toName", to.name())
                .param("promised", command.promised().strip())
                .param("contacts", command.contacts().strip())
                .param("assignments", charge.assignments().toArray(Long[]::new))
                .param("updates", charge.updates().toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .param("by", actor.name())
                .query(Long.class)
                .single();
    }

    /** One handover, for the secretariat and for the people of the institution. */
    @Transactional(readOnly = true)
    public Handover withId(Actor actor, long id) {
        actor.mustHave(Permission.CONTRIBUTE);
        return find(actor, "h.id = :key", id).stream()
                .filter(handover -> mayRead(actor, handover.organisation()))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The handovers of an institution, the last first. */
    @Transactional(readOnly = true)
    public List<Handover> of(Actor actor, long organisation) {
        return mayRead(actor, organisation)
                ? find(actor, "h.organisation_id = :key order by h.id desc limit 50", organisation)
                : List.of();
    }

    private static boolean mayRead(Actor actor, long organisation) {
        return actor.may(Permission.EDIT_RECORDS)
                || (actor.may(Permission.CONTRIBUTE) && Objects.equals(actor.organisation(), organisation));
    }

    private List<Handover> find(Actor actor, String condition, long key) {
        return jdbc.sql(SELECT + condition)
                .param("system", actor.inSystem())
                .param("key", key)
                .query((row, index) -> read(row))
                .list();
    }

    private static Handover read(ResultSet row) throws SQLException {
        return new Handover(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getString("promised"),
                row.getString("contacts"),
                new Handover.Open(keys(row, "recommendations"), keys(row, "updates")),
                new Handover.Made(row.getObject("handed_on", LocalDate.class), row.getString("handed_by")));
    }

    private static List<Long> keys(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((Long[]) array.getArray());
    }
}

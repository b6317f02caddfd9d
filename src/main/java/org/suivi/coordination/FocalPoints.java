package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to focal points and their alternates. */
@Service
@Transactional
public class FocalPoints {

    /** That f is a focal point today, over its membership m. */
    static final String PRESENT = """
            f.since <= :today and (f.until is null or f.until > :today)
                and m.organisation_id = f.organisation_id and m.since <= :today and (m.until is null or m.until > :today)
            """;

    private static final String SELECT = """
            select f.id, f.organisation_id, p.id as account, p.name, p.email, f.is_alternate, f.since, f.until,
                (%s) and p.is_open as is_present
            from focal_point f join membership m on m.id = f.membership_id join account p on p.id = m.account_id
            where f.system_id = :system and
            """.formatted(PRESENT);

    private static final List<String> CONTRIBUTING = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.CONTRIBUTE))
            .map(Role::code)
            .toList();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FocalPoints(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody who could be a focal point: has a role in the institution that lets it contribute. */
    public record Candidate(long membership, long account, String name) {}

    /** Present ones first, alternates after those they stand in for; their addresses are the State's own matter. */
    @Transactional(readOnly = true)
    public List<FocalPoint> of(Actor actor, long organisation) {
        actor.mustHave(Permission.READ);
        return find(
                actor, "f.organisation_id = :key order by is_present desc, f.is_alternate, f.since desc", organisation);
    }

    /** All who are focal points today, for choosing one. */
    @Transactional(readOnly = true)
    public List<FocalPoint> present(Actor actor) {
        actor.mustHave(Permission.READ);
        return find(actor, ":key = 0 order by lower(p.name), f.id", 0).stream()
                .filter(FocalPoint::isPresent)
                .toList();
    }

    @Transactional(readOnly = true)
    public FocalPoint withId(Actor actor, long id) {
        actor.mustHave(Permission.READ);
        return find(actor, "f.id = :key", id).stream().findFirst().orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional(readOnly = true)
    public boolean isFocalPoint(Actor actor, long organisation, long account) {
        return of(actor, organisation).stream().anyMatch(each -> each.isPresent() && each.account() == account);
    }

    /** The people of the institution who are no focal points yet. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Actor actor, long organisation) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return jdbc.sql("""
                        select m.id, p.id as account, p.name from membership m join account p on p.id = m.account_id
                        where m.system_id = :system and m.organisation_id = :organisation and m.role in (:roles) and p.is_open
                            and m.since <= :today and (m.until is null or m.until > :today)
                            and not exists (select 1 from focal_point f
                                where f.membership_id = m.id and f.organisation_id = m.organisation_id and f.until is null)
                        order by lower(p.name), m.id
                        """)
                .param("system", actor.inSystem())
                .param("organisation", organisation)
                .param("roles", CONTRIBUTING)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new Candidate(row.getLong("id"), row.getLong("account"), row.getString("name")))
                .list();
    }

    /** Makes one of the institution's people a focal point from today on. */
    public long name(Actor actor, long organisation, long membership, boolean isAlternate) {
        Candidate person = candidates(actor, organisation).stream()
                .filter(each -> each.membership() == membership)
                .findFirst()
                .orElseThrow(() -> new Refused("focal-point.no-candidate"));
        try {
            long id = jdbc.sql("""
                            insert into focal_point (system_id, organisation_id, membership_id, is_alternate, since)
                            values (:system, :organisation, :membership, :alternate, :today) returning id
                            """)
                    .param("system", actor.inSystem())
                    .param("organisation", organisation)
                    .param("membership", membership)
                    .param("alternate", isAlternate)
                    .param("today", LocalDate.now(clock))
                    .query(Long.class)
                    .single();
            events.publishEvent(new FocalPointNamed(actor, organisation, person.name(), isAlternate));
            return id;
        } catch (DuplicateKeyException named) {
            throw new Refused("focal-point.no-candidate");
        }
    }

    /** Ends it today; what is open in the person's charge is better handed over first. */
    public void end(Actor actor, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        FocalPoint person = withId(actor, id);
        int ended = jdbc.sql("update focal_point set until = :today where id = :id and until is null")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
        if (ended > 0) {
            events.publishEvent(new FocalPointEnded(actor, person.organisation(), person.name()));
        }
    }

    /** Lets an alternate answer from now on. */
    void promote(Actor actor, long id) {
        FocalPoint person = withId(actor, id);
        int promoted = jdbc.sql("update focal_point set is_alternate = false where id = :id and is_alternate")
                .param("id", id)
                .update();
        if (promoted > 0) {
            events.publishEvent(new FocalPointNamed(actor, person.organisation(), person.name(), false));
        }
    }

    private List<FocalPoint> find(Actor actor, String condition, long key) {
        return jdbc.sql(SELECT + condition)
                .param("system", actor.inSystem())
                .param("today", LocalDate.now(clock))
                .param("key", key)
                .query(FocalPoints::read)
                .list();
    }

    private static FocalPoint read(ResultSet row, int index) throws SQLException {
        return new FocalPoint(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getLong("account"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("is_alternate"),
                new FocalPoint.Days(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
                row.getBoolean("is_present"));
    }
}

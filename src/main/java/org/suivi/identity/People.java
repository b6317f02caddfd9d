package org.suivi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** Who has which role: in the system that the actor works in, or in the installation when it works in none. */
@Service
@Transactional(readOnly = true)
public class People {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(JdbcClient jdbc, Accounts accounts, OneTimeLinks links, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who has a role now, by name. */
    public List<Member> all(Actor actor) {
        mayManage(actor);
        return members(actor, null);
    }

    /**
     * Gives a person a role and, when the address is new here, an account. A person with an account gets no link: whoever invites
     * must not be able to open an account that is somebody's already.
     */
    @Transactional
    public Invitation invite(Actor actor, InvitePerson command) {
        mayManage(actor);
        checkPlace(actor, command);
        Optional<Account> known = accounts.withEmail(command.email());
        long account = known.map(Account::id).orElseGet(() -> accounts.add(command.email(), command.name()));
        if (known.isEmpty()) {
            events.publishEvent(
                    new PersonInvited(actor, account, command.email().strip()));
        }
        accounts.giveRole(actor, account, command.role(), actor.system(), command.organisation());
        Account person = accounts.withId(account).orElseThrow();
        String link = person.hasAccepted() ? null : links.issue(OneTimeLink.Purpose.INVITATION, account);
        return new Invitation(account, person.email(), person.name(), link);
    }

    /** Another link for somebody who lost the first, as long as the invitation was not accepted. */
    @Transactional
    public Invitation inviteAgain(Actor actor, long membership) {
        mayManage(actor);
        Member member = get(actor, membership);
        if (member.hasAccepted()) {
            throw new Refused("people.accepted-already");
        }
        events.publishEvent(new LinkIssued(actor, member.account(), OneTimeLink.Purpose.INVITATION.code()));
        String link = links.issue(OneTimeLink.Purpose.INVITATION, member.account());
        return new Invitation(member.account(), member.email(), member.name(), link);
    }

    /** Takes a role away at once. Nobody ends the own role, so that there is always somebody left who can give it back. */
    @Transactional
    public void endRole(Actor actor, long membership) {
        mayManage(actor);
        Member member = get(actor, membership);
        if (member.account() == actor.account()) {
            throw new Refused("people.own-role");
        }
        jdbc.sql("update membership set until = :today where id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", membership)
                .update();
        events.publishEvent(new RoleEnded(actor, member.account(), member.role()));
    }

    private Member get(Actor actor, long membership) {
        return members(actor, membership).stream().findFirst().orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private List<Member> members(Actor actor, @Nullable Long membership) {
        return jdbc.sql("""
                        select membership.id, account.id as account, account.name, account.email, membership.role,
                            membership.organisation_id, membership.since, account.accepted_at is not null as accepted
                        from membership join account on account.id = membership.account_id
                        where membership.system_id is not distinct from :system
                            and (membership.until is null or membership.until > :today)
                            and account.is_open and membership.id = coalesce(:membership, membership.id)
                        order by lower(account.name), account.id, membership.id
                        """)
                .param("system", actor.system(), Types.INTEGER)
                .param("today", LocalDate.now(clock))
                .param("membership", membership, Types.BIGINT)
                .query(People::read)
                .list();
    }

    private static void mayManage(Actor actor) {
        actor.mustHave(actor.system() == null ? Permission.ADMINISTER : Permission.MANAGE_SYSTEM);
    }

    private void checkPlace(Actor actor, InvitePerson command) {
        Integer system = actor.system();
        boolean fits = system == null
                ? !command.role().isOfSystem() && command.organisation() == null
                : command.role().isOfSystem() && isOf(system, command.organisation());
        if (!fits) {
            throw new Refused("people.no-organisation");
        }
    }

    private boolean isOf(int system, @Nullable Long organisation) {
        return jdbc.sql("select exists (select 1 from organisation where id = :id and system_id = :system)")
                .param("id", organisation, Types.BIGINT)
                .param("system", system)
                .query(Boolean.class)
                .single();
    }

    private static Member read(ResultSet row, int index) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")),
                (Long) row.getObject("organisation_id"),
                row.getDate("since").toLocalDate(),
                row.getBoolean("accepted"));
    }
}

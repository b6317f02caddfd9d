package org.suivi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;

/** People and their roles: the front door of this module for everybody who needs to know who acts. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<Account> withId(long id) {
        return jdbc.sql("select * from account where id = :id")
                .param("id", id)
                .query(Accounts::read)
                .optional();
    }

    public boolean nobodyYet() {
        return !jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    Optional<SignedIn> signInWith(String email) {
        return jdbc.sql("select id, email, password_hash, is_open from account where lower(email) = lower(:email)")
                .param("email", email.strip())
                .query((row, index) -> new SignedIn(
                        row.getLong("id"),
                        row.getString("email"),
                        row.getString("password_hash"),
                        row.getBoolean("is_open")))
                .optional();
    }

    /**
     * The actor that an account is in a system, with the permissions of all its roles there.
     *
     * @param system null for pages of the installation itself
     */
    public Optional<Actor> actor(long account, @Nullable NationalSystem system) {
        record RoleRow(
                String name,
                @Nullable String role,
                @Nullable Long organisation) {}
        List<RoleRow> rows = jdbc.sql("""
                        select account.name, membership.role, membership.organisation_id
                        from account left join membership on membership.account_id = account.id
                            and (membership.system_id = :system or membership.system_id is null)
                            and membership.since <= :today and (membership.until is null or membership.until >= :today)
                        where account.id = :account and account.is_open
                        order by membership.system_id nulls first, membership.id
                        """)
                .param("account", account)
                .param("system", system == null ? null : system.id(), java.sql.Types.INTEGER)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new RoleRow(
                        row.getString("name"), row.getString("role"), (Long) row.getObject("organisation_id")))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Permission> permissions = EnumSet.of(Permission.NOTHING, Permission.OWN_ACCOUNT);
        String role = "public";
        Long organisation = null;
        for (RoleRow row : rows) {
            if (row.role() != null) {
                permissions.addAll(Role.of(row.role()).permissions());
                role = role.equals("public") ? row.role() : role;
                organisation = organisation == null ? row.organisation() : organisation;
            }
        }
        if (system != null && system.isPublic()) {
            permissions.add(Permission.READ_PUBLISHED);
        }
        return Optional.of(new Actor(
                account, rows.get(0).name(), role, organisation, system == null ? null : system.id(), permissions));
    }

    /** The systems an account has a role in; all of them for an administrator. */
    public List<String> systemsOf(long account) {
        return jdbc.sql("""
                        select code from national_system where id in (
                            select system_id from membership where account_id = :account and (until is null or until >= :today))
                        or exists (select 1 from membership where account_id = :account and role = 'administrator')
                        order by code
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** Creates an account with a password at once, for the first start, the demonstration and the command line. */
    @Transactional
    public long create(Actor actor, String email, String name, String password) {
        actor.mustHave(Permission.ADMINISTER);
        return jdbc.sql("insert into account (email, name, password_hash) values (:email, :name, :hash) returning id")
                .param("email", email.strip())
                .param("name", name.strip())
                .param("hash", passwords.encode(password))
                .query(Long.class)
                .single();
    }

    /** Gives an account a role; the system and the organisation are absent for an administrator. */
    @Transactional
    public void giveRole(Actor actor, long account, Role role, @Nullable Integer system, @Nullable Long organisation) {
        actor.mustHave(role == Role.ADMINISTRATOR ? Permission.ADMINISTER : Permission.MANAGE_SYSTEM);
        jdbc.sql("""
                        insert into membership (account_id, system_id, organisation_id, role)
                        values (:account, :system, :organisation, :role)
                        """)
                .param("account", account)
                .param("system", system, java.sql.Types.INTEGER)
                .param("organisation", organisation, java.sql.Types.BIGINT)
                .param("role", role.code())
                .update();
    }

    private static Account read(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Language.of(row.getString("language")).orElse(null),
                row.getBoolean("is_open"));
    }
}

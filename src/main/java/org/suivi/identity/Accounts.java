package org.suivi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** People and their roles: the front door of this module for everybody who needs to know who acts. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.events = events;
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

    /** The account of an address that was proven, whatever its letter case. */
    public Optional<Account> withEmail(String email) {
        return jdbc.sql("select * from account where lower(email) = lower(:email)")
                .param("email", email.strip())
                .query(Accounts::read)
                .optional();
    }

    /**
     * The actor that an account is in a system, with the permissions of all its roles there. On the pages of all countries, which
     * are of no system, it has what its roles in the national systems allow between countries.
     *
     * @param system null for pages of the installation itself and of all countries
     */
    public Optional<Actor> actor(long account, @Nullable NationalSystem system) {
        record RoleRow(
                String name,
                @Nullable String role,
                @Nullable Integer of,
                @Nullable Long organisation) {}
        List<RoleRow> rows = jdbc.sql("""
                        select account.name, membership.role, membership.system_id, membership.organisation_id
                        from account left join membership on membership.account_id = account.id
                            and (membership.system_id = coalesce(:system, membership.system_id) or membership.system_id is null)
                            and membership.since <= :today and (membership.until is null or membership.until > :today)
                        where account.id = :account and account.is_open
                        order by membership.system_id nulls first, membership.id
                        """)
                .param("account", account)
                .param("system", system == null ? null : system.id(), Types.INTEGER)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new RoleRow(
                        row.getString("name"), row.getString("role"), (Integer) row.getObject("system_id"), (Long)
                                row.getObject("organisation_id")))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Permission> permissions = EnumSet.of(Permission.NOTHING, Permission.OWN_ACCOUNT);
        if (system != null && system.isPublic()) {
            permissions.add(Permission.READ_PUBLISHED);
        }
        List<String> roles =
                rows.stream().map(RoleRow::role).filter(Objects::nonNull).toList();
        for (RoleRow row : rows) {
            if (row.role() != null) {
                Role.of(row.role()).permissions().stream()
                        .filter(permission -> system != null || row.of() == null || permission.isBetweenCountries())
                        .forEach(permissions::add);
            }
        }
        Long organisation = rows.stream()
                .map(RoleRow::organisation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Optional.of(new Actor(
                account,
                rows.get(0).name(),
                roles.isEmpty() ? "public" : roles.get(0),
                organisation,
                system == null ? null : system.id(),
                permissions));
    }

    /**
     * Where the roles of an account allow something.
     *
     * @param systems the national systems in which one of its roles does
     * @param forStates whether one of its roles in the installation does, in the name of a State too
     */
    public record Places(Set<Integer> systems, boolean forStates) {

        public Places {
            systems = Set.copyOf(systems);
        }
    }

    /** Where an account may do something that is done between countries. */
    public Map<Permission, Places> placesWhere(long account, Set<Permission> permissions) {
        Map<Permission, Set<Integer>> systems = new EnumMap<>(Permission.class);
        Set<Permission> forStates = EnumSet.noneOf(Permission.class);
        permissions.forEach(permission -> systems.put(permission, new HashSet<>()));
        jdbc.sql("""
                        select role, system_id from membership join account on account.id = account_id and account.is_open
                        where account_id = :account and since <= :today and (until is null or until > :today)
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    Integer system = (Integer) row.getObject("system_id");
                    Role role = Role.of(row.getString("role"));
                    permissions.stream().filter(role.permissions()::contains).forEach(permission -> {
                        if (system != null && role.holdsForItsState(permission)) {
                            Objects.requireNonNull(systems.get(permission)).add(system);
                        } else if (system == null && role.holdsForStates(permission)) {
                            forStates.add(permission);
                        }
                    });
                });
        Map<Permission, Places> places = new EnumMap<>(Permission.class);
        systems.forEach((permission, in) -> places.put(permission, new Places(in, forStates.contains(permission))));
        return places;
    }

    /** Those whose role in a system allows something in the name of its State, by their keys. */
    public List<Account> thoseWhoMay(int system, Permission permission) {
        List<String> roles = Role.OF_SYSTEMS.stream()
                .filter(role -> role.permissions().contains(permission) && role.holdsForItsState(permission))
                .map(Role::code)
                .toList();
        return jdbc.sql("""
                        select distinct account.* from account join membership on account_id = account.id
                        where system_id = :system and role in (:roles) and is_open and accepted_at is not null
                            and since <= :today and (until is null or until > :today) order by account.id
                        """)
                .param("system", system)
                .param("roles", roles.isEmpty() ? List.of("") : roles)
                .param("today", LocalDate.now(clock))
                .query(Accounts::read)
                .list();
    }

    /** Those who have a role in the installation now, by name. */
    public List<Account> thoseWith(Role role) {
        return jdbc.sql("""
                        select account.* from account where is_open and exists (
                            select 1 from membership where account_id = account.id and system_id is null and role = :role
                                and since <= :today and (until is null or until > :today))
                        order by lower(name), id
                        """)
                .param("role", role.code())
                .param("today", LocalDate.now(clock))
                .query(Accounts::read)
                .list();
    }

    /** The systems an account has a role in; all of them for an administrator. */
    public List<String> systemsOf(long account) {
        return jdbc.sql("""
                        with held as (
                            select system_id, role from membership
                            where account_id = :account and since <= :today and (until is null or until > :today))
                        select code from national_system where id in (select system_id from held)
                            or exists (select 1 from held where role = 'administrator')
                        order by code
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** Creates an account with a password at once, for the first start and the demonstration. */
    @Transactional
    public long create(Actor actor, String email, String name, String password) {
        actor.mustHave(Permission.ADMINISTER);
        long id = add(email, name);
        jdbc.sql("update account set password_hash = :hash, accepted_at = :now where id = :id")
                .param("hash", passwords.encode(password))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        events.publishEvent(new AccountOpened(actor, id, email.strip()));
        return id;
    }

    /** An account that nobody can sign in with yet. */
    @Transactional
    long add(String email, String name) {
        return jdbc.sql("""
                        insert into account (email, name, created_at) values (:email, :name, :now)
                        on conflict do nothing returning id
                        """)
                .param("email", email.strip())
                .param("name", name.strip())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("account.exists"));
    }

    /**
     * Gives an account a role; the system and the organisation are absent for a role of the installation. A role that had ended begins
     * anew, and one that goes on moves to the organisation.
     */
    @Transactional
    public void giveRole(Actor actor, long account, Role role, @Nullable Integer system, @Nullable Long organisation) {
        actor.mustHave(role.isOfSystem() ? Permission.MANAGE_SYSTEM : Permission.ADMINISTER);
        jdbc.sql("""
                        insert into membership (account_id, system_id, organisation_id, role, since)
                        values (:account, :system, :organisation, :role, :today)
                        on conflict (account_id, coalesce(system_id, 0), role) do update
                        set organisation_id = excluded.organisation_id, until = null,
                            since = case when membership.until is null then membership.since else excluded.since end
                        """)
                .param("account", account)
                .param("system", system, Types.INTEGER)
                .param("organisation", organisation, Types.BIGINT)
                .param("role", role.code())
                .param("today", LocalDate.now(clock))
                .update();
        events.publishEvent(new RoleGiven(actor, account, role));
    }

    static Account read(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Language.of(row.getString("language")).orElse(null),
                row.getBoolean("is_open"),
                row.getTimestamp("accepted_at") != null,
                row.getBytes("totp_secret") != null);
    }
}

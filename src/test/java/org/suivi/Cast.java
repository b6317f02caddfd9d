package org.suivi;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OpenSystem;
import org.suivi.identity.ProgramCaller;
import org.suivi.identity.Role;
import org.suivi.identity.Scope;
import org.suivi.identity.SignedIn;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * The people tests act as: a system of Testland ("qta"), which is not public, with one account per role in one ministry, and the
 * secretariat of another State's system ("qtb"). Made once and kept; {@code @Autowired Cast} in any test on
 * the database.
 */
@TestComponent
public class Cast {

    public static final String SYSTEM = "qta";
    public static final String OTHER_SYSTEM = "qtb";
    public static final String PASSWORD = "a long passphrase of the cast";

    private final Accounts accounts;
    private final NationalSystems systems;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Map<Role, Long> people = new EnumMap<>(Role.class);
    private final long stranger;

    Cast(Accounts accounts, NationalSystems systems, JdbcClient jdbc, TransactionTemplate transactions) {
        this.accounts = accounts;
        this.systems = systems;
        this.jdbc = jdbc;
        this.transactions = transactions;
        NationalSystem here = open(SYSTEM, "Testland");
        NationalSystem there = open(OTHER_SYSTEM, "Otherland");
        long ministry = organisation(here);
        for (Role role : Role.values()) {
            people.put(role, account(address(role), role, role.isOfSystem() ? here : null, ministry));
        }
        stranger = account("stranger@example.org", Role.SECRETARIAT, there, organisation(there));
    }

    /** The e-mail address of the account that has the role in Testland. */
    public static String address(Role role) {
        return role.code() + "@example.org";
    }

    /** Acts as the account with the role in Testland. */
    public RequestPostProcessor as(Role role) {
        return authentication(new SignedIn(people.getOrDefault(role, 0L)).authentication());
    }

    /** Acts as a program with a token of that account. */
    public RequestPostProcessor asProgramOf(Role role) {
        var program = new ProgramCaller(people.getOrDefault(role, 0L), Set.of(Scope.READ));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(program, null, List.of()));
    }

    /** Acts as the secretariat of another State's system. */
    public RequestPostProcessor asStranger() {
        return authentication(new SignedIn(stranger).authentication());
    }

    public RequestPostProcessor asNobody() {
        return anonymous();
    }

    /** Somebody who reads a page or an answer, under the name that a failure tells. */
    public record Reader(String name, RequestPostProcessor signedIn) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** One of each sort that the clearing house tells apart: those of a State, its helpers, the desk, others, another State, anybody. */
    public List<Reader> readers() {
        return Stream.concat(
                        Stream.of(
                                        Role.SECRETARIAT,
                                        Role.FOCAL_POINT,
                                        Role.ASSISTANCE_PROVIDER,
                                        Role.CLEARING_HOUSE_DESK,
                                        Role.UN_PARTNER,
                                        Role.COUNTRY_COORDINATOR)
                                .map(role -> new Reader(role.code(), as(role))),
                        Stream.of(new Reader("the public", asNobody()), new Reader("a stranger", asStranger())))
                .toList();
    }

    /** The same people for tests that call a door instead of a page; wrap the call in {@link SystemScope#in}. */
    public Actor actor(Role role) {
        return accounts.actor(people.getOrDefault(role, 0L), system()).orElseThrow();
    }

    /** The same people between systems, where no system is theirs: so they come to the clearing house. */
    public Actor between(Role role) {
        return between(address(role));
    }

    public Actor between(String email) {
        long account = accounts.withEmail(email).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }

    public Actor stranger() {
        return accounts.actor(stranger, systems.withCode(OTHER_SYSTEM).orElseThrow())
                .orElseThrow();
    }

    public NationalSystem system() {
        return systems.withCode(SYSTEM).orElseThrow();
    }

    public int systemId() {
        return system().id();
    }

    private NationalSystem open(String code, String name) {
        return systems.withCode(code)
                .orElseGet(() -> systems.open(
                        Actor.suivi(null),
                        new OpenSystem(code, LocalizedText.of(Language.EN, name), ZoneOffset.UTC, false)));
    }

    private long organisation(NationalSystem system) {
        return SystemScope.in(
                system.id(),
                () -> transactions.execute(status -> jdbc.sql("""
                        insert into organisation (system_id, name, kind) values (:system, '{"en": "Ministry"}', 'ministry')
                        returning id
                        """)
                        .param("system", system.id())
                        .query(Long.class)
                        .single()));
    }

    private long account(
            String email, Role role, @org.jspecify.annotations.Nullable NationalSystem system, long organisation) {
        Long known = jdbc.sql("select id from account where lower(email) = :email")
                .param("email", email)
                .query(Long.class)
                .optional()
                .orElse(null);
        if (known != null) {
            return known;
        }
        String name = role.name().charAt(0) + role.code().substring(1).toLowerCase(Locale.ROOT);
        long account = accounts.create(Actor.suivi(null), email, name, PASSWORD);
        if (system == null) {
            accounts.giveRole(Actor.suivi(null), account, role, null, null);
        } else {
            SystemScope.in(system.id(), () -> {
                accounts.giveRole(Actor.suivi(system.id()), account, role, system.id(), organisation);
                return account;
            });
        }
        return account;
    }
}

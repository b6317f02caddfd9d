package org.suivi.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suivi.database.DatabaseSettings;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OpenSystem;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** Sets Exampleland up on the first start that asks for it, and says at each start where to click. */
@Component
@ConditionalOnBooleanProperty("suivi.demonstration")
class Demonstration {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final int BEFORE = 4 * 365;
    private static final String ADMINISTRATOR = "administrator@exampleland.example";

    private final Accounts accounts;
    private final NationalSystems systems;
    private final Organisations organisations;
    private final Ministries ministries;
    private final BetweenCountries between;
    private final EarlierDays days;
    private final List<Chapter> chapters;
    private final TransactionOperations transactions;
    private final Path passwordFile;
    private final String address;

    Demonstration(
            Accounts accounts,
            NationalSystems systems,
            Organisations organisations,
            Ministries ministries,
            BetweenCountries between,
            EarlierDays days,
            List<Chapter> chapters,
            TransactionOperations transactions,
            DatabaseSettings settings,
            @Value("${suivi.public-url}") String address) {
        this.accounts = accounts;
        this.systems = systems;
        this.organisations = organisations;
        this.ministries = ministries;
        this.between = between;
        this.days = days;
        this.chapters = List.copyOf(chapters);
        this.transactions = transactions;
        this.passwordFile = settings.data().resolve("demonstration-password");
        this.address = address;
    }

    /** Before the first link for an administrator is printed: the demonstration brings its own. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void setUp() throws IOException {
        if (systems.withCode(Cast.SYSTEM).isEmpty()) {
            String password = newPassword();
            NationalSystem system = SystemScope.inAll(() -> transactions.execute(status -> openSystem(password)));
            begin(system);
        }
        if (Files.exists(passwordFile)) {
            log.info(
                    "Open {} and sign in as {} or {} with the password {}",
                    address,
                    Role.SECRETARIAT.code() + "@exampleland.example",
                    ADMINISTRATOR,
                    Files.readString(passwordFile).strip());
        }
    }

    /** The story is told while the first pages are already answered. */
    private void begin(NationalSystem system) {
        var thread = new Thread(() -> chapters.forEach(chapter -> chapter.tell(system)), "demonstration");
        thread.setDaemon(true);
        thread.start();
    }

    /** Before anything of the story happens, so that its people have their roles in all of it. */
    NationalSystem openSystem(String password) {
        return days.ago(BEFORE, () -> open(password));
    }

    private NationalSystem open(String password) {
        Actor suivi = Actor.suivi(null);
        NationalSystem system =
                systems.open(suivi, new OpenSystem(Cast.SYSTEM, Cast.STATE, ZoneId.of("Europe/Zurich"), true));
        Actor inSystem = Actor.suivi(system.id());
        systems.switchPublic(inSystem, true);
        Cast.people().forEach(person -> engage(inSystem, person, password));
        ministries.open(inSystem, password);
        long administrator = accounts.create(suivi, ADMINISTRATOR, "Administrator", password);
        accounts.giveRole(suivi, administrator, Role.ADMINISTRATOR, null, null);
        between.open(suivi, password);
        return system;
    }

    private void engage(Actor actor, Cast.Person person, String password) {
        long organisation = organisations.add(actor, new Organisation.Draft(person.organisation(), person.kind()));
        long account = accounts.create(actor, person.email(), person.name(), password);
        accounts.giveRole(actor, account, person.role(), actor.system(), organisation);
    }

    private String newPassword() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        String password = "exampleland-" + HexFormat.of().formatHex(random);
        try {
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

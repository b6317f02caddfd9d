package org.suivi.bench;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.suivi.SuiviApplication;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OpenSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * Makes a data folder ready to be measured, in a process of its own, through the doors of the program: a system, a secretary and
 * the import of a file. Prints how long each step took, for {@link Prepared} to read.
 */
final class Preparation {

    static final String SYSTEM = "svn";
    static final String ADDRESS = "secretariat@example.org";
    static final String PASSWORD = "a long passphrase of the benchmark";

    private final ConfigurableApplicationContext program;

    private Preparation(ConfigurableApplicationContext program) {
        this.program = program;
    }

    public static void main(String[] arguments) {
        try (var program = SpringApplication.run(
                SuiviApplication.class,
                "--server.port=-1",
                "--SUIVI_PUBLIC_URL=http://localhost",
                "--suivi.demonstration=false")) {
            new Preparation(program).prepare(Path.of(arguments[0]));
        }
        System.exit(0);
    }

    private void prepare(Path file) {
        NationalSystem system = program.getBean(NationalSystems.class)
                .open(
                        Actor.suivi(null),
                        new OpenSystem(SYSTEM, LocalizedText.of(Language.EN, "Benchmark"), ZoneOffset.UTC, false));
        Actor actor = Actor.suivi(system.id());
        var accounts = program.getBean(Accounts.class);
        long account = accounts.create(Actor.suivi(null), ADDRESS, "Secretary", PASSWORD);
        SystemScope.in(system.id(), () -> {
            accounts.giveRole(actor, account, Role.SECRETARIAT, system.id(), null);
            return account;
        });
        StandIn.load(program, file, system.id());
    }

    static <T> T timed(String step, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("step %s %d%n", step, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}

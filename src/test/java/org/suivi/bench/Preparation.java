package org.suivi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.function.Predicate;
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
import org.suivi.imports.ImportChoices;
import org.suivi.imports.ImportRun;
import org.suivi.imports.ImportRuns;
import org.suivi.imports.ImportState;
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

    private final ImportRuns imports;
    private final Actor actor;

    private Preparation(ImportRuns imports, Actor actor) {
        this.imports = imports;
        this.actor = actor;
    }

    public static void main(String[] arguments) {
        try (var program = program()) {
            long secretary = secretary(program);
            preparing(program, secretary, SYSTEM).importing(Path.of(arguments[0]));
        }
        System.exit(0);
    }

    static ConfigurableApplicationContext program() {
        return SpringApplication.run(
                SuiviApplication.class,
                "--server.port=-1",
                "--SUIVI_PUBLIC_URL=http://localhost",
                "--db-scheduler.polling-interval=100ms",
                "--suivi.demonstration=false");
    }

    static long secretary(ConfigurableApplicationContext program) {
        return program.getBean(Accounts.class).create(Actor.suivi(null), ADDRESS, "Secretary", PASSWORD);
    }

    /** Opens a system in which the account is the secretary. */
    static Preparation preparing(ConfigurableApplicationContext program, long secretary, String code) {
        NationalSystem system = program.getBean(NationalSystems.class)
                .open(
                        Actor.suivi(null),
                        new OpenSystem(code, LocalizedText.of(Language.EN, "Benchmark"), ZoneOffset.UTC, false));
        Actor actor = Actor.suivi(system.id());
        SystemScope.in(system.id(), () -> {
            program.getBean(Accounts.class).giveRole(actor, secretary, Role.SECRETARIAT, system.id(), null);
            program.getBean(NationalSystems.class).switchPublic(actor, true);
            return system;
        });
        return new Preparation(program.getBean(ImportRuns.class), actor);
    }

    int system() {
        return actor.inSystem();
    }

    void importing(Path file) {
        long run = timed("upload", () -> upload(file));
        timed("read", () -> {
            in(() -> imports.read(actor, run));
            return until(run, state -> state.state() != ImportState.READING);
        });
        timed("check", () -> until(run, state -> state.state() == ImportState.CHECKED));
        timed("apply", () -> {
            in(() -> imports.apply(actor, run, ImportChoices.USUAL));
            return until(run, state -> state.state() == ImportState.APPLIED);
        });
        timed("index", () -> until(run, state -> state.progress().isIndexed()));
    }

    private long upload(Path file) {
        return SystemScope.in(actor.inSystem(), () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return imports.upload(actor, "uhri.json", in);
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        });
    }

    private void in(Runnable work) {
        SystemScope.in(actor.inSystem(), () -> {
            work.run();
            return actor;
        });
    }

    private ImportRun until(long run, Predicate<ImportRun> isThere) {
        while (true) {
            ImportRun now = SystemScope.in(actor.inSystem(), () -> imports.withId(actor, run));
            if (now.reading().failure() != null) {
                throw new IllegalStateException(
                        "the import failed: " + now.reading().failure());
            }
            if (isThere.test(now)) {
                return now;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static <T> T timed(String step, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("step %s %d%n", step, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}

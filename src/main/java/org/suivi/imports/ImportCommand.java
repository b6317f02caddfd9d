package org.suivi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.recommendations.ReceiptCounts;
import org.suivi.recommendations.ReceiptPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Command;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Imports a file from the command line, whether Suivi runs on the same data or not; Suivi makes it searchable. */
@Component
class ImportCommand implements Command {

    private static final int MISUSED = 2;

    private final ImportRuns runs;
    private final ImportWork work;
    private final ReceiptPages receipts;
    private final NationalSystems systems;
    private final Messages messages;
    private final TransactionTemplate transactions;

    ImportCommand(
            ImportRuns runs,
            ImportWork work,
            ReceiptPages receipts,
            NationalSystems systems,
            Messages messages,
            TransactionTemplate transactions) {
        this.runs = runs;
        this.work = work;
        this.receipts = receipts;
        this.systems = systems;
        this.messages = messages;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "import.command";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        String code = after(arguments, "--system");
        Path file = arguments.isEmpty() ? null : Path.of(arguments.get(0));
        NationalSystem system = code == null
                ? null
                : systems.withCode(code.toLowerCase(Locale.ROOT)).orElse(null);
        if (system == null || file == null || !Files.isReadable(file)) {
            out.println(text("import.command.usage"));
            return MISUSED;
        }
        Actor actor = Actor.suivi(system.id());
        try {
            return run(actor, file, arguments, out);
        } catch (UnreadableFile broken) {
            out.println(text(broken.code(), broken.arguments().toArray()));
            return 1;
        }
    }

    private int run(Actor actor, Path file, List<String> arguments, PrintStream out) {
        long id = in(actor, () -> upload(actor, file, arguments));
        ImportRun checked = finished(actor, id);
        if (checked.state() != ImportState.CHECKED) {
            return failed(checked, out);
        }
        print(in(actor, () -> receipts.counts(actor, id)), checked.reading().tally(), out);
        int undecided = in(actor, () -> receipts.counts(actor, id)).outcome("doubtful");
        if (undecided > 0) {
            out.println(text("import.command.undecided", undecided, String.valueOf(id)));
        }
        if (arguments.contains("--dry-run") || !arguments.contains("--yes")) {
            out.println(text("import.command.dry"));
            return 0;
        }
        in(actor, () -> {
            runs.apply(actor, id, ImportChoices.USUAL);
            return id;
        });
        ImportRun applied = finished(actor, id);
        if (applied.state() != ImportState.APPLIED) {
            return failed(applied, out);
        }
        out.println(text("import.command.done", String.valueOf(id)));
        return 0;
    }

    private long upload(Actor actor, Path file, List<String> arguments) {
        try (InputStream content = Files.newInputStream(file)) {
            long id = runs.upload(actor, file.getFileName().toString(), content);
            String session = after(arguments, "--session");
            var options = new ImportOptions(
                    session == null || !session.matches("\\d{1,3}") ? null : Integer.valueOf(session),
                    after(arguments, "--symbol"),
                    null,
                    null,
                    null,
                    false,
                    false);
            runs.prepare(actor, id, options, runs.withId(actor, id).reading().mapping());
            runs.read(actor, id);
            return id;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Does the long steps here, unless a running Suivi was quicker to take them. */
    private ImportRun finished(Actor actor, long id) {
        ImportRun run = in(actor, () -> runs.withId(actor, id));
        while (run.state().isRunning()) {
            work.go(actor.inSystem(), id);
            run = in(actor, () -> runs.withId(actor, id));
        }
        return run;
    }

    private void print(ReceiptCounts counts, ImportTally tally, PrintStream out) {
        for (Map.Entry<String, Integer> outcome : counts.outcomes().entrySet()) {
            out.println(text("import.outcome." + outcome.getKey()) + ": " + outcome.getValue());
        }
        counts.fields().forEach((field, count) -> out.println("  " + text("import.change." + field) + ": " + count));
        out.println(text("import.outcome.left") + ": " + tally.leftRows());
        tally.unknown().forEach((kind, labels) -> {
            out.println(text("import.unknown." + kind) + ":");
            labels.forEach((label, count) -> out.println("  " + label + ": " + count));
        });
    }

    private int failed(ImportRun run, PrintStream out) {
        ImportRun.Failure failure = run.reading().failure();
        out.println(
                failure == null
                        ? text("import.state." + run.state().code())
                        : text(failure.code(), failure.arguments().toArray()));
        return 1;
    }

    private String text(String key, Object... arguments) {
        return messages.text(Language.of(System.getenv("LANG")).orElse(Language.EN), key, arguments);
    }

    private static @Nullable String after(List<String> arguments, String option) {
        int place = arguments.indexOf(option);
        return place < 0 || place + 1 >= arguments.size() ? null : arguments.get(place + 1);
    }

    private <T> T in(Actor actor, Supplier<T> work) {
        return SystemScope.in(actor.inSystem(), () -> {
            T result = transactions.execute(status -> work.get());
            return java.util.Objects.requireNonNull(result);
        });
    }
}

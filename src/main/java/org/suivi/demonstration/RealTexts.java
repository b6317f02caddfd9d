package org.suivi.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.imports.ImportChoices;
import org.suivi.imports.ImportOptions;
import org.suivi.imports.ImportRun;
import org.suivi.imports.ImportRuns;
import org.suivi.imports.ImportState;
import org.suivi.shared.Actor;

/** Imports the sample files into Exampleland by the same steps as a person would, taking the rows of every State. */
@Component
@Order(1)
class RealTexts implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(RealTexts.class);
    private static final List<String> FILES =
            List.of("uhri-six-languages.jsonl", "slovenia-2019.docx", "slovenia-2014.docx");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final ImportRuns imports;

    RealTexts(ImportRuns imports) {
        this.imports = imports;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        int system = exampleland.id();
        Actor actor = Actor.suivi(system);
        for (String file : FILES) {
            ImportRun run = SystemScope.in(system, () -> take(actor, file));
            log.info("Demonstration: {} {}", file, run.state());
        }
    }

    private ImportRun take(Actor actor, String file) {
        try (InputStream content = new ClassPathResource("demonstration/" + file).getInputStream()) {
            long id = imports.upload(actor, file, content);
            imports.prepare(actor, id, ImportOptions.ofEveryState(), null);
            imports.read(actor, id);
            ImportRun read = await(actor, id, ImportState.CHECKED);
            if (read.state() != ImportState.CHECKED) {
                return read;
            }
            imports.apply(actor, id, ImportChoices.USUAL);
            return await(actor, id, ImportState.APPLIED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the run rests in that state or failed; jobs do the work. */
    private ImportRun await(Actor actor, long id, ImportState wanted) {
        long end = System.nanoTime() + PATIENCE;
        ImportRun run = imports.withId(actor, id);
        while (run.state() != wanted && run.state() != ImportState.FAILED && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return run;
            }
            run = imports.withId(actor, id);
        }
        return run;
    }
}

package org.suivi.imports.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.imports.ImportRun;
import org.suivi.imports.Preview;
import org.suivi.recommendations.ReceiptCounts;
import org.suivi.recommendations.UndoBlocker;

/**
 * One import as its page shows it.
 *
 * @param mapping how its table is read; null when its format is known
 * @param takenUpBy the import that took up what this one left out
 */
public record RunView(
        ImportRun run,
        ReceiptCounts counts,
        Preview preview,
        @Nullable MappingView mapping,
        List<UndoBlocker> blockers,
        @Nullable Long takenUpBy,
        Instant now) {

    public boolean isWorking() {
        return run.state().isRunning() || !run.progress().isIndexed();
    }
}

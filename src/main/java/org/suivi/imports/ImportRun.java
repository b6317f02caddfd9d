package org.suivi.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;

/** One import: its file, how it is read, how far it is and what it found. */
public record ImportRun(
        long id,
        int system,
        SourceFile file,
        ImportState state,
        Reading reading,
        ImportChoices choices,
        Progress progress,
        Who who) {

    static Ref ref(long id) {
        return new Ref("import", id);
    }

    /**
     * Where its rows come from.
     *
     * @param takenUpFrom the import that left them out, when they are not read from the file
     */
    public record SourceFile(
            String name,
            String hash,
            long size,
            FileFormat format,
            @Nullable Long takenUpFrom) {

        SourceFile(String name, String hash, long size, FileFormat format) {
            this(name, hash, size, format, null);
        }
    }

    /** How the file is read, what reading counted, and what stopped it. */
    public record Reading(
            ImportOptions options,
            @Nullable ColumnMapping mapping,
            ImportTally tally,
            @Nullable Failure failure) {}

    /** Why it stopped, as a message key with arguments. */
    public record Failure(String code, List<String> arguments) {

        public Failure {
            arguments = List.copyOf(arguments);
        }
    }

    /** How much of the present step is done. */
    public record Progress(
            long done,
            long total,
            boolean isIndexed,
            @Nullable Instant started) {

        private static final int ENOUGH_TO_TELL = 3;

        public int percent() {
            return total <= 0 ? 0 : (int) Math.min(99, done * 100 / total);
        }

        /** When the step ends if it goes on as it began; null while that cannot be told. */
        public @Nullable Instant end(Instant now) {
            if (started == null || percent() < ENOUGH_TO_TELL) {
                return null;
            }
            Duration sofar = Duration.between(started, now);
            return started.plusMillis(sofar.toMillis() * total / Math.max(1, done));
        }
    }

    /** Who uploaded it, and when it was uploaded, applied and undone. */
    public record Who(
            long account,
            String name,
            String role,
            Instant uploaded,
            @Nullable Instant applied,
            @Nullable Instant undone) {}

    /** The person in whose name the job works. */
    Actor actor() {
        return new Actor(
                who.account(),
                who.name(),
                who.role(),
                null,
                system,
                Set.of(Permission.READ_PUBLISHED, Permission.READ, Permission.IMPORT));
    }
}

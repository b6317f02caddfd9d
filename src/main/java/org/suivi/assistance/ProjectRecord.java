package org.suivi.assistance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Level;
import org.suivi.shared.Ref;

/** One project as it is kept: what is told of it, where it stands, and who confirmed it. */
public record ProjectRecord(
        long id, Project project, ProjectState state, Level level, Said said, Times times, int version) {

    static final String KIND = "project";

    /**
     * What each side says to it: nothing, "confirmed" or "disputed".
     *
     * @param oneSided why the desk lets it count although one side is silent
     */
    public record Said(
            String recipient, String provider, @Nullable String oneSided, Standing standing) {

        public String by(Side side) {
            return side == Side.RECIPIENT ? recipient : provider;
        }
    }

    /**
     * When what happened.
     *
     * @param heard when there was last news of it
     */
    public record Times(
            Instant written,
            Instant updated,
            Instant since,
            @Nullable LocalDate completed,
            LocalDate heard) {}

    /** The same with something else told. */
    ProjectRecord telling(Project other) {
        return new ProjectRecord(id, other, state, level, said, times, version);
    }

    /** The identifier for life, "TCC-PRJ-000012". */
    public String number() {
        return number(id);
    }

    public static String number(long id) {
        return "TCC-PRJ-%06d".formatted(id);
    }

    public String path() {
        return path(id);
    }

    public static String path(long id) {
        return "/clearing-house/projects/" + id;
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }
}

package org.suivi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** What one institution told about its work on one thing, and how far that has come. */
public record ProgressUpdate(
        long id,
        ToldOn on,
        long organisation,
        LocalizedText organisationName,
        Told told,
        Course course,
        List<Evidence> evidence,
        int version) {

    /**
     * Who did what with it.
     *
     * @param account in whose hands it is in the institution
     */
    public record Course(
            UpdateState state,
            boolean asksClearance,
            @Nullable Long account,
            Step written,
            @Nullable Step cleared,
            @Nullable Step decided,
            @Nullable String returnedBecause) {}

    /** One step on the way. */
    public record Step(Instant at, String by) {}

    /** What supports it: a link, or a file that is kept here. */
    public record Evidence(
            long id,
            String title,
            @Nullable String link,
            @Nullable LocalDate dated,
            @Nullable String locator) {}

    public UpdateState state() {
        return course.state();
    }

    ProgressUpdate with(List<Evidence> found) {
        return new ProgressUpdate(id, on, organisation, organisationName, told, course, found, version);
    }
}

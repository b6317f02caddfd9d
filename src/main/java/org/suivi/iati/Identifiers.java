package org.suivi.iati;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.suivi.iati.Activity.Other;

/**
 * What our projects are called in reports, for life: by the organisation that reported when the project was begun. The standard wants
 * it so even where who reports changes; it is told then as whom we reported before (B1). The one exception is what stands before
 * anybody set an organisation: every installation has it, so it is given up for the first one that is set, and told as a former
 * identifier (A3).
 *
 * @param now who reports now
 * @param reporters those who did since when, the newest last
 */
record Identifiers(String now, List<Reporter> reporters) {

    /** The type of an identifier that an activity had before. */
    static final String FORMER_IDENTIFIER = "A3";

    private static final String UNSET = "XI-SUIVI-LOCAL";
    private static final String NUMBER = "-TCC-PRJ-";
    private static final String FORMER_REPORTER = "B1";

    Identifiers {
        reporters = List.copyOf(reporters);
    }

    /** Who reports since a moment. */
    record Reporter(String organisation, Instant since) {}

    String of(long project, Instant begun) {
        return reporting(begun) + NUMBER + project;
    }

    /** What else is to be told, because the reader may know the project or us by it. */
    List<Other> former(long project, Instant begun) {
        String organisation = reporting(begun);
        String first = first(begun);
        return Stream.concat(
                        first.equals(organisation)
                                ? Stream.empty()
                                : Stream.of(new Other(FORMER_IDENTIFIER, first + NUMBER + project)),
                        organisation.equals(now) ? Stream.empty() : Stream.of(new Other(FORMER_REPORTER, organisation)))
                .toList();
    }

    /** Whether it is one of ours, by whatever organisation of ours. */
    boolean isOurs(String identifier) {
        return all().anyMatch(each -> identifier.startsWith(each + NUMBER));
    }

    boolean isOf(String identifier, long project) {
        return all().anyMatch(each -> identifier.equals(each + NUMBER + project));
    }

    private Stream<String> all() {
        return Stream.concat(Stream.of(now), reporters.stream().map(Reporter::organisation));
    }

    private String reporting(Instant begun) {
        String first = first(begun);
        return first.equals(UNSET)
                ? Stream.concat(after(begun).map(Reporter::organisation), Stream.of(now))
                        .filter(each -> !each.equals(UNSET))
                        .findFirst()
                        .orElse(UNSET)
                : first;
    }

    private String first(Instant begun) {
        return reporters.stream()
                .filter(each -> !each.since().isAfter(begun))
                .reduce((one, later) -> later)
                .map(Reporter::organisation)
                .orElse(now);
    }

    private Stream<Reporter> after(Instant begun) {
        return reporters.stream().filter(each -> each.since().isAfter(begun));
    }
}

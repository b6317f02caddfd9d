package org.suivi.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Identifiers.Reporter;

/** An identifier stays, whoever reports. */
class IdentifiersTests {

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant CHANGE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void anIdentifierOutlivesTheOrganisationAndTellsWhomWeReportedAs() {
        var changed = new Identifiers(
                "XM-DAC-41313", List.of(new Reporter("XM-DAC-1", Instant.EPOCH), new Reporter("XM-DAC-41313", CHANGE)));
        assertThat(changed.of(7, EARLY)).isEqualTo("XM-DAC-1-TCC-PRJ-7");
        assertThat(changed.former(7, EARLY)).containsExactly(new Other("B1", "XM-DAC-1"));
        assertThat(changed.of(8, LATE)).isEqualTo("XM-DAC-41313-TCC-PRJ-8");
        assertThat(changed.former(8, LATE)).isEmpty();
    }

    @Test
    void anOrganisationThatReportsAgainTellsNoFormerOne() {
        var back = new Identifiers(
                "XM-DAC-1",
                List.of(
                        new Reporter("XM-DAC-1", Instant.EPOCH),
                        new Reporter("XM-DAC-2", CHANGE),
                        new Reporter("XM-DAC-1", LATE)));
        assertThat(back.former(7, EARLY)).isEmpty();
        assertThat(back.of(8, CHANGE)).isEqualTo("XM-DAC-2-TCC-PRJ-8");
    }

    @Test
    void whatStoodBeforeAnybodySetAnOrganisationIsGivenUpOnceAndToldAsFormerIdentifier() {
        var set = new Identifiers(
                "XM-DAC-2",
                List.of(
                        new Reporter("XI-SUIVI-LOCAL", Instant.EPOCH),
                        new Reporter("XM-DAC-1", CHANGE),
                        new Reporter("XM-DAC-2", LATE)));
        assertThat(set.of(7, EARLY))
                .as("the first that was set, whatever follows")
                .isEqualTo("XM-DAC-1-TCC-PRJ-7");
        assertThat(set.former(7, EARLY))
                .containsExactly(new Other("A3", "XI-SUIVI-LOCAL-TCC-PRJ-7"), new Other("B1", "XM-DAC-1"));
        assertThat(new Identifiers("XI-SUIVI-LOCAL", List.of()).former(7, EARLY))
                .isEmpty();
        assertThat(new Identifiers("XM-DAC-1", List.of(new Reporter("XI-SUIVI-LOCAL", Instant.EPOCH))).of(7, EARLY))
                .as("set, and not noted yet")
                .isEqualTo("XM-DAC-1-TCC-PRJ-7");
    }

    @Test
    void oursIsWhatWeReportedUnderAnyOfThem() {
        var changed = new Identifiers(
                "XM-DAC-2", List.of(new Reporter("XM-DAC-1", Instant.EPOCH), new Reporter("XM-DAC-2", CHANGE)));
        assertThat(List.of("XM-DAC-1-TCC-PRJ-7", "XM-DAC-2-TCC-PRJ-7"))
                .allMatch(changed::isOurs)
                .allMatch(each -> changed.isOf(each, 7))
                .noneMatch(each -> changed.isOf(each, 70));
        assertThat(changed.isOurs("XM-DAC-3-TCC-PRJ-7")).isFalse();
    }
}

package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suivi.cooperation.HouseList.Count;

/** Records are counted by lines that say what each has. */
class HouseLinesTests {

    private static final HouseLines FOUND = new HouseLines("open|1,2|10|30|en,fr|2026-Q3|svn|EEG|039|"
            + "open|2|10||en|2026-Q2||EEG||" + "in-matching|||||||||" + "open|2|11|30|en|2026-Q3|fra|WEOG|155|");

    @Test
    void everyFacetIsCountedWithTheMostFrequentFirst() {
        Map<HouseFacet, List<Count>> counts = FOUND.counts();
        assertThat(FOUND.total()).isEqualTo(4);
        assertThat(counts).containsOnlyKeys(HouseFacet.values());
        assertThat(counts.get(HouseFacet.STATE)).containsExactly(new Count("open", 3), new Count("in-matching", 1));
        assertThat(counts.get(HouseFacet.THEME)).containsExactly(new Count("2", 3), new Count("1", 1));
        assertThat(counts.get(HouseFacet.LANGUAGE)).containsExactly(new Count("en", 3), new Count("fr", 1));
        assertThat(counts.get(HouseFacet.REGION)).containsExactly(new Count("EEG", 2), new Count("WEOG", 1));
        assertThat(counts.get(HouseFacet.SUBREGION)).containsExactly(new Count("039", 1), new Count("155", 1));
        assertThat(counts.get(HouseFacet.COUNTRY)).containsExactly(new Count("fra", 1), new Count("svn", 1));
        assertThat(counts.get(HouseFacet.OPENED)).containsExactly(new Count("2026-Q3", 2), new Count("2026-Q2", 1));
    }

    @Test
    void aTableCountsARecordUnderEachOfItsValues() {
        assertThat(FOUND.cells(HouseFacet.THEME, HouseFacet.FUNCTION))
                .isEqualTo(Map.of("1", Map.of("10", 1L), "2", Map.of("10", 2L, "11", 1L)));
    }

    @Test
    void nothingFoundHasNoValues() {
        var nothing = new HouseLines("");
        assertThat(nothing.total()).isZero();
        assertThat(nothing.counts().values())
                .allSatisfy(counts -> assertThat(counts).isEmpty());
        assertThat(nothing.cells(HouseFacet.THEME, HouseFacet.REGION)).isEmpty();
    }
}

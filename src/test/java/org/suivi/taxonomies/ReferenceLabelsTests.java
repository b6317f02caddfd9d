package org.suivi.taxonomies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.taxonomies.ReferenceFiles.ambiguous;
import static org.suivi.taxonomies.ReferenceFiles.fold;
import static org.suivi.taxonomies.ReferenceFiles.labels;
import static org.suivi.taxonomies.ReferenceFiles.meanings;
import static org.suivi.taxonomies.ReferenceFiles.rows;
import static org.suivi.taxonomies.ReferenceFiles.themeMeanings;
import static org.suivi.taxonomies.ReferenceFiles.unknownTo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceLabelsTests {

    @ParameterizedTest
    @CsvSource({"states,short_", "mechanisms,name_", "persons,''", "positions,''", "regional_groups,''", "upr_cycles,''"
    })
    void anAliasNamesOnlyOneThing(String file, String prefix) {
        assertThat(ambiguous(meanings(rows(file), prefix))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"un-themes-2", "un-themes-2015", "un-themes-3", "un-themes-4"})
    void aThemeLabelNamesOnlyOneThemeOfItsTaxonomy(String taxonomy) {
        assertThat(themeMeanings(taxonomy)).isNotEmpty();
        assertThat(ambiguous(themeMeanings(taxonomy))).isEmpty();
    }

    @Test
    void everyStateLabelOfTheSourcesIsKnown() {
        Map<String, Set<String>> meanings = meanings(rows("states"), "short_");
        meanings(rows("states"), "formal_").forEach(meanings::putIfAbsent);
        rows("states").forEach(row -> meanings.putIfAbsent(fold(row.get("iso2")), Set.of(row.get("code"))));

        assertThat(labels("state-labels.txt"))
                .hasSizeGreaterThan(900)
                .filteredOn(unknownTo(meanings))
                .isEmpty();
    }

    @Test
    void everyBodyLabelOfTheSourcesIsKnown() {
        assertThat(labels("body-labels.txt"))
                .filteredOn(unknownTo(meanings(rows("mechanisms"), "name_")))
                .isEmpty();
    }

    @Test
    void everyThemeLabelOfTheSourcesIsKnownInItsTaxonomy() {
        Map<String, List<String>> byTaxonomy = labels("theme-labels.txt").stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));

        assertThat(byTaxonomy)
                .hasSize(4)
                .allSatisfy((taxonomy, labels) -> assertThat(labels)
                        .filteredOn(unknownTo(themeMeanings(taxonomy)))
                        .isEmpty());
    }

    @Test
    void everyLabelOfPersonsIsKnown() {
        assertThat(labels("person-labels.txt"))
                .filteredOn(unknownTo(meanings(rows("persons"), "")))
                .isEmpty();
    }
}

package org.suivi.taxonomies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.taxonomies.ReferenceFiles.LANGUAGES;
import static org.suivi.taxonomies.ReferenceFiles.codes;
import static org.suivi.taxonomies.ReferenceFiles.rows;
import static org.suivi.taxonomies.ReferenceFiles.values;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceDataTests {

    private static final Map<String, Pattern> SCRIPTS = Map.of(
            "ar", Pattern.compile("\\p{IsArabic}"),
            "zh", Pattern.compile("\\p{IsHan}"),
            "ru", Pattern.compile("\\p{IsCyrillic}"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states",
                "regional_groups",
                "mechanisms",
                "treaties",
                "upr_cycles",
                "upr_sessions",
                "sdg_goals",
                "sdg_targets",
                "sdg_indicators",
                "themes",
                "theme_groups",
                "persons",
                "positions",
                "action_categories",
                "action_verbs"
            })
    void everyCodeStandsOnce(String file) {
        assertThat(rows(file)).extracting(row -> row.get("code")).doesNotHaveDuplicates();
        assertThat(rows(file)).extracting(row -> row.get("code")).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({
        "states,short_",
        "states,formal_",
        "regional_groups,''",
        "mechanisms,name_",
        "mechanisms,short_",
        "treaties,''",
        "upr_cycles,''",
        "sdg_goals,short_",
        "sdg_goals,title_",
        "sdg_targets,title_",
        "sdg_indicators,''",
        "themes,''",
        "theme_groups,''",
        "persons,''",
        "positions,''",
        "action_categories,''"
    })
    void everyTextExistsInSixLanguages(String file, String prefix) {
        for (CSVRecord row : rows(file)) {
            for (String language : LANGUAGES) {
                assertThat(row.get(prefix + language))
                        .as("%s %s", row.get("code"), language)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "states,short_", "states,formal_", "regional_groups,''", "mechanisms,name_", "treaties,''", "upr_cycles,''",
        "sdg_goals,short_", "sdg_goals,title_", "sdg_targets,title_", "themes,''", "theme_groups,''", "persons,''",
        "positions,''", "action_categories,''", "sdg_indicators,''"
    })
    void arabicChineseAndRussianAreInTheirOwnScript(String file, String prefix) {
        for (CSVRecord row : rows(file)) {
            SCRIPTS.forEach((language, script) -> assertThat(row.get(prefix + language))
                    .as("%s %s", row.get("code"), language)
                    .containsPattern(script));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"states", "mechanisms", "sdg_goals", "sdg_targets", "sdg_indicators", "themes", "persons"})
    void lettersAndTheirAccentsAreOneCharacter(String file) {
        assertThat(rows(file)).allMatch(row -> row.stream().allMatch(cell -> Normalizer.isNormalized(cell, Form.NFC)));
    }

    @Test
    void thereAre193MemberStatesInFiveRegionalGroups() {
        List<CSVRecord> members = rows("states").stream()
                .filter(row -> row.get("kind").equals("member"))
                .toList();

        assertThat(members).hasSize(193);
        Map<String, Long> sizes = members.stream()
                .filter(row -> row.get("regional_group_status").equals("member"))
                .collect(Collectors.groupingBy(row -> row.get("regional_group"), Collectors.counting()));
        assertThat(sizes).isEqualTo(Map.of("AG", 54L, "APG", 54L, "EEG", 23L, "GRULAC", 33L, "WEOG", 28L));
        assertThat(members)
                .filteredOn(row -> row.get("regional_group_status").equals("observer"))
                .extracting(row -> row.get("code"))
                .containsExactly("USA");
    }

    @Test
    void theObserverStatesAndTheDemonstrationStateAreThere() {
        assertThat(rows("states"))
                .filteredOn(row -> row.get("kind").equals("observer"))
                .extracting(row -> row.get("code"))
                .containsExactlyInAnyOrder("PSE", "VAT");
        assertThat(codes("states")).contains("XEX");
    }

    @Test
    void noNameOfAStateCarriesAnArticleBehindIt() {
        assertThat(rows("states"))
                .flatMap(row ->
                        LANGUAGES.stream().map(l -> row.get("short_" + l)).toList())
                .noneMatch(name -> name.matches(".* \\((l'|la|le|les|el|los|las|the)\\).*|.*\\*.*"));
    }

    @Test
    void thereAre17GoalsWith169TargetsAnd252PlacesOfIndicators() {
        assertThat(rows("sdg_goals")).hasSize(17);
        assertThat(rows("sdg_targets")).hasSize(169);
        assertThat(rows("sdg_indicators")).hasSize(252);
    }

    @Test
    void thereAreTenTreatyBodiesAndEighteenTreaties() {
        assertThat(rows("mechanisms"))
                .filteredOn(row -> row.get("type").equals("treaty-body"))
                .filteredOn(row -> row.get("sub_type").endsWith("committee"))
                .hasSize(10);
        assertThat(rows("treaties")).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "mechanisms,parent,mechanisms",
        "mechanisms,state,states",
        "treaties,body,mechanisms",
        "treaties,is_protocol_of,treaties",
        "ratifications,state,states",
        "ratifications,treaty,treaties",
        "upr_sessions,cycle,upr_cycles",
        "sdg_targets,goal,sdg_goals",
        "sdg_indicators,target,sdg_targets",
        "themes,group,theme_groups",
        "themes,crosswalk,themes",
        "states,regional_group,regional_groups"
    })
    void whatARowPointsToExists(String file, String column, String target) {
        assertThat(rows(file).stream().flatMap(row -> values(row.get(column))).toList())
                .isNotEmpty()
                .isSubsetOf(codes(target));
    }

    @ParameterizedTest
    @CsvSource({"state,states", "body,mechanisms", "session,upr_sessions", "cycle,upr_cycles", "position,positions"})
    void anIdOfTheIndexStandsForOneKnownThing(String kind, String target) {
        List<CSVRecord> ids = rows("uhri_ids").stream()
                .filter(row -> row.get("kind").equals(kind))
                .toList();

        assertThat(ids).isNotEmpty();
        assertThat(ids).extracting(row -> row.get("uhri_id")).doesNotHaveDuplicates();
        assertThat(ids)
                .extracting(row -> row.get("code"))
                .doesNotHaveDuplicates()
                .isSubsetOf(codes(target));
    }

    @Test
    void sessionsFollowOneAnotherThroughFourCycles() {
        Map<String, CSVRecord> cycles =
                rows("upr_cycles").stream().collect(Collectors.toMap(row -> row.get("code"), row -> row));

        assertThat(rows("upr_sessions"))
                .extracting(row -> Integer.valueOf(row.get("code")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 54).boxed().toList());
        assertThat(rows("upr_sessions")).allSatisfy(row -> {
            CSVRecord cycle = Objects.requireNonNull(cycles.get(row.get("cycle")));
            assertThat(Integer.parseInt(row.get("code")))
                    .isBetween(
                            Integer.parseInt(cycle.get("first_session")), Integer.parseInt(cycle.get("last_session")));
        });
    }

    @Test
    void aStatePartyHasTheYearInWhichItBecameOne() {
        assertThat(rows("ratifications"))
                .allSatisfy(row -> assertThat(row.get("status").equals("party"))
                        .isEqualTo(row.get("year").matches("(19|20)\\d\\d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void everyLanguageHasVerbsForAllFiveCategories(String language) {
        assertThat(rows("action_verbs").stream()
                        .filter(row -> row.get("language").equals(language))
                        .filter(row -> row.get("role").equals("action"))
                        .map(row -> row.get("category"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }
}

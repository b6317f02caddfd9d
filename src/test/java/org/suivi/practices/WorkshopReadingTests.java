package org.suivi.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Offer;
import org.suivi.practices.WorkshopEntry.Fault;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What becomes of a short entry: a practice or an offer, or the words as they were with what is wrong. */
@OnDatabase
class WorkshopReadingTests {

    @Autowired
    Workshop workshop;

    @Test
    void aChoiceIsUnderstoodInAllSixLanguagesAndByItsCode() {
        WorkshopChoices choices = workshop.choices(Language.FR);
        assertThat(choices.of(WorkshopField.FUNCTION)).contains("Rédaction de lois");
        assertThat(choices.find(WorkshopField.FUNCTION, "Drafting laws"))
                .isPresent()
                .isEqualTo(choices.find(WorkshopField.FUNCTION, "起草法律"))
                .isEqualTo(choices.find(WorkshopField.FUNCTION, " law_draft "));
        assertThat(choices.find(WorkshopField.COUNTRY, "CHE")).contains("che");
        assertThat(choices.find(WorkshopField.COUNTRY, "Nowhere")).isEmpty();
    }

    @Test
    void aWholeEntryIsAPractice() {
        WorkshopEntry read = read(practice()).get(0);
        assertThat(read.faults()).isEmpty();
        assertThat(read.content()).isInstanceOfSatisfying(Practice.class, practice -> {
            assertThat(practice.missing()).containsExactly("harmless");
            assertThat(practice.what().countries()).containsExactly("che");
            assertThat(practice.words().title().exactly(Language.EN)).isEqualTo("A title");
        });
    }

    @Test
    void whatIsWrongIsToldFieldByField() {
        Map<WorkshopField, String> cells = practice();
        cells.put(WorkshopField.RESULT, " ");
        cells.put(WorkshopField.THEME, "=cmd|' /C calc'!A0");
        assertThat(read(cells).get(0).faults())
                .containsExactly(
                        new Fault(WorkshopField.RESULT, "workshop.wrong.empty"),
                        new Fault(WorkshopField.THEME, "workshop.wrong.choice"));
    }

    @Test
    void whatIsUnderstoodIsShownInTheWordsOfThePage() {
        Map<WorkshopField, String> cells = practice();
        cells.put(WorkshopField.FUNCTION, "起草法律");
        cells.put(WorkshopField.THEME, "Nothing like it");
        WorkshopEntry read = read(cells).get(0);
        assertThat(read.cell(WorkshopField.FUNCTION)).isEqualTo("Drafting laws");
        assertThat(read.cell(WorkshopField.THEME)).isEqualTo("Nothing like it");
        assertThat(read.isWhole()).isFalse();
    }

    @Test
    void theSameTitleIsTakenOnce() {
        var twice = reading(WorkshopKind.PRACTICE, List.of())
                .read(List.of(WorkshopEntry.filled(2, practice()), WorkshopEntry.filled(3, practice())));
        assertThat(twice).extracting(WorkshopEntry::isWhole).containsExactly(true, false);
        assertThat(reading(WorkshopKind.PRACTICE, List.of(LocalizedText.of(Language.EN, "a Title")))
                        .read(List.of(WorkshopEntry.filled(2, practice())))
                        .get(0)
                        .isKnown())
                .isTrue();
    }

    @Test
    void nobodyIsNamedInAnEntry() {
        Map<WorkshopField, String> cells = practice();
        cells.put(WorkshopField.ACTION, "Write to jane.doe@ministry.example");
        assertThat(read(cells).get(0).faults())
                .containsExactly(new Fault(WorkshopField.ACTION, "practice.names-somebody"));
    }

    @Test
    void whatIsTooLongIsToldWhereItStands() {
        Map<WorkshopField, String> cells = practice();
        cells.put(WorkshopField.TITLE, "t".repeat(301));
        cells.put(WorkshopField.RESULT, "r".repeat(4_001));
        assertThat(read(cells).get(0).faults())
                .containsExactly(
                        new Fault(WorkshopField.TITLE, "workshop.wrong.long-line"),
                        new Fault(WorkshopField.RESULT, "workshop.wrong.long-text"));
    }

    @Test
    void anOfferHasItsDaysAlsoAsASpreadsheetKeepsThem() {
        Map<WorkshopField, String> cells = new EnumMap<>(WorkshopField.class);
        cells.put(WorkshopField.TITLE, "Ten places");
        cells.put(WorkshopField.THEME, theme());
        cells.put(WorkshopField.FUNCTION, "LAW_DRAFT");
        cells.put(WorkshopField.MODALITY, "STUDY_VISIT");
        cells.put(WorkshopField.LANGUAGE, "Français");
        cells.put(WorkshopField.UNIT, "seats");
        cells.put(WorkshopField.TOTAL, "10");
        cells.put(WorkshopField.EARLIEST, "46388");
        cells.put(WorkshopField.LATEST, "2027-12-31");
        WorkshopEntry read = reading(WorkshopKind.OFFER, List.of())
                .read(List.of(WorkshopEntry.filled(2, cells)))
                .get(0);
        assertThat(read.faults()).isEmpty();
        assertThat(read.content()).isInstanceOfSatisfying(Offer.class, offer -> {
            assertThat(offer.missing()).isEmpty();
            assertThat(offer.when().earliest()).hasToString("2027-01-01");
        });
        cells.put(WorkshopField.LATEST, "31/12/2027");
        WorkshopEntry dayFirst = reading(WorkshopKind.OFFER, List.of())
                .read(List.of(WorkshopEntry.filled(2, cells)))
                .get(0);
        assertThat(dayFirst.isWhole()).isTrue();
        assertThat(dayFirst.cell(WorkshopField.LATEST))
                .as("shown as it was understood")
                .isEqualTo("2027-12-31");
        cells.put(WorkshopField.LATEST, "soon");
        assertThat(reading(WorkshopKind.OFFER, List.of())
                        .read(List.of(WorkshopEntry.filled(2, cells)))
                        .get(0)
                        .faults())
                .extracting(Fault::code)
                .containsExactly("workshop.wrong.day");
        cells.put(WorkshopField.LATEST, "2026-12-31");
        assertThat(reading(WorkshopKind.OFFER, List.of())
                        .read(List.of(WorkshopEntry.filled(2, cells)))
                        .get(0)
                        .faults())
                .extracting(Fault::code)
                .containsExactly("need.window-backwards");
    }

    private List<WorkshopEntry> read(Map<WorkshopField, String> cells) {
        return reading(WorkshopKind.PRACTICE, List.of()).read(List.of(WorkshopEntry.filled(2, cells)));
    }

    private WorkshopReading reading(WorkshopKind kind, List<LocalizedText> known) {
        return new WorkshopReading(kind, Language.EN, workshop.choices(Language.EN), known);
    }

    private String theme() {
        return workshop.choices(Language.EN).of(WorkshopField.THEME).get(3);
    }

    private Map<WorkshopField, String> practice() {
        Map<WorkshopField, String> cells = new EnumMap<>(WorkshopField.class);
        cells.put(WorkshopField.TITLE, "A title");
        cells.put(WorkshopField.CHALLENGE, "What was in the way");
        cells.put(WorkshopField.ACTION, "What was done");
        cells.put(WorkshopField.RESULT, "What came of it");
        cells.put(WorkshopField.COUNTRY, "Switzerland");
        cells.put(WorkshopField.THEME, theme());
        cells.put(WorkshopField.FUNCTION, "Drafting laws");
        cells.put(WorkshopField.EVIDENCE, "Administrative data");
        return cells;
    }
}

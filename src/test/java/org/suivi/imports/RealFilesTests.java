package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealFilesTests {

    @ParameterizedTest
    @CsvSource({
        "upr-info-2018.csv, UPR_INFO_2018",
        "upr-info-2015.csv, UPR_INFO_2015",
        "uhri-record.json, UHRI_JSON",
        "uhri-api.jsonl, UHRI_API_LINES",
        "slovenia-2014.docx, THEMATIC_LIST",
        "egypt-2015.doc, THEMATIC_LIST",
        "national-table.csv, TABLE",
        "seridh-import-template.xlsx, TABLE"
    })
    void aFormatIsToldFromTheContent(String file, FileFormat format) {
        assertThat(DetectedFile.of(Gathered.sample(file), "a name that says nothing")
                        .format())
                .isEqualTo(format);
    }

    @Test
    void oneRecommendationOfTwoStatesIsOne() {
        Gathered gathered = Gathered.of(Gathered.sample("upr-info-2018.csv"));

        assertThat(gathered.read)
                .filteredOn(one -> one.origin().rows().size() == 2)
                .singleElement()
                .satisfies(one -> assertThat(one.review().recommendingStates()).hasSize(2));
        assertThat(gathered.repairs())
                .contains(
                        RepairCode.SESSION_MISSING,
                        RepairCode.UNKNOWN_STATE,
                        RepairCode.MOJIBAKE,
                        RepairCode.LINE_BREAK);
        assertThat(gathered.read.get(0).review().position())
                .isEqualTo(new ReadPosition(ReadPosition.SUPPORTED, null, null));
    }

    @Test
    void macintoshTextWithReturnsAloneIsRead() {
        Gathered gathered = Gathered.of(Gathered.sample("upr-info-2015.csv"));

        assertThat(gathered.read).hasSize(3);
        assertThat(gathered.read.get(0).given().anyText()).startsWith("Côte d'Ivoire intends");
        assertThat(gathered.read.get(0).given().kind()).isEqualTo(ReadKind.PLEDGE);
        assertThat(gathered.read.get(0).review().recommendingStates()).isEmpty();
        assertThat(gathered.repairs()).contains(RepairCode.POSITION_ALIAS);
    }

    @Test
    void aTreatyBodyEntryHasItsParagraphAndNoPosition() {
        ReadRecommendation read =
                Gathered.of(Gathered.sample("uhri-record.json")).read.get(0);

        assertThat(read.given().paragraph()).isEqualTo("4");
        assertThat(read.given().anyText()).startsWith("The Committee reminds the State party");
        assertThat(read.given().kind()).isEqualTo(ReadKind.OBSERVATION);
        assertThat(read.review().position()).isNull();
        assertThat(read.review().statesUnderReview()).containsExactly("Peru");
        assertThat(read.labels().sdgs()).containsExactly("16.2", "5.2", "16.9");
        assertThat(read.origin().published()).isEqualTo("2025-02-12");
        assertThat(read.origin().raw()).contains("\"DocumentId\":\"41a0b08f-5a9a-4eb5-985f-05b47986ad82\"");
    }

    @Test
    void anEntryInSixLanguagesHasOneNumber() {
        Gathered gathered = Gathered.of(Gathered.sample("uhri-api.jsonl"));
        ReadRecommendation first = gathered.read.get(0);

        assertThat(first.given().paragraph()).isEqualTo("127.179");
        assertThat(first.given().texts())
                .containsOnlyKeys("en", "fr", "es", "ru", "zh", "ar")
                .containsEntry("zh", "继续努力促进和保障所有人的受教育权")
                .containsEntry("en", "Continue its efforts to promote and safeguard the right to education for all");
        assertThat(first.review().body()).isEqualTo("UPR");
        assertThat(first.review().session()).isEqualTo(34);
        assertThat(first.review().cycle()).isEqualTo(3);
        assertThat(gathered.repairs()).contains(RepairCode.NUMBER_REVERSED);
        assertThat(gathered.read.get(2).given().paragraph()).isEqualTo("18");
        assertThat(gathered.read.get(2).given().texts().get("en")).startsWith("Violence against women\nThe Committee");
    }

    @ParameterizedTest
    @CsvSource({
        "slovenia-2014.docx, 163, 20",
        "slovenia-2019.docx, 215, 34",
        "egypt-2015.docx, 300, 20",
        "egypt-2015.doc, 300, 20"
    })
    void aThematicListIsReadWhole(String file, int recommendations, int session) {
        Gathered gathered = Gathered.of(Gathered.sample(file));

        assertThat(gathered.read).hasSize(recommendations);
        assertThat(gathered.rejected).isEmpty();
        assertThat(gathered.read.get(0).review().session()).isEqualTo(session);
        assertThat(gathered.read)
                .allMatch(one -> one.given().paragraph() != null && one.review().position() != null)
                .allMatch(one -> Integer.valueOf(session).equals(one.review().session()))
                .noneMatch(one -> one.given().anyText().contains("Source of position"));
    }

    @Test
    void aRowThatSaysNoDocumentIsOfTheSameReportAndARemarkIsNotItsText() {
        ReadRecommendation read = Gathered.of(Gathered.sample("egypt-2015.docx")).read.stream()
                .filter(one -> "166.16".equals(one.given().paragraph()))
                .findFirst()
                .orElseThrow();

        assertThat(read.given().symbol()).isEqualTo("A/HRC/28/16");
        assertThat(read.given().anyText()).isEqualTo("Consider the withdrawal of reservations to CEDAW Convention");
        assertThat(read.repairs())
                .extracting(Repair::code)
                .contains(RepairCode.SYMBOL_FROM_OTHER_ROWS, RepairCode.COMMENT_TAKEN_OFF);
    }

    @Test
    void aThematicRowGoesIntoItsFields() {
        ReadRecommendation read =
                Gathered.of(Gathered.sample("slovenia-2019.docx")).read.get(0);

        assertThat(read.given().symbol()).isEqualTo("A/HRC/43/15");
        assertThat(read.given().paragraph()).isEqualTo("121.1");
        assertThat(read.given().anyText())
                .isEqualTo(
                        "Ratify the International Convention for the Protection of All Persons from Enforced Disappearance");
        assertThat(read.review().recommendingStates()).containsExactly("France", "Lithuania");
        assertThat(read.review().position()).isEqualTo(new ReadPosition("supported", "A/HRC/43/15", "121"));
        assertThat(read.labels())
                .isEqualTo(new Labels(
                        java.util.List.of("Acceptance of international norms", "Enforced disappearances"),
                        java.util.List.of("Disappeared persons"),
                        java.util.List.of("16")));
    }

    @Test
    void theColumnsOfANationalTableAreGuessed() {
        ColumnMapping mapping = DetectedFile.of(Gathered.sample("national-table.csv"), "Morocco")
                .suggestion();

        assertThat(mapping).isNotNull();
        assertThat(mapping.columns())
                .contains(
                        new MappedColumn("Nom", MappedField.TEXT, "fr"),
                        new MappedColumn("NomAr", MappedField.TEXT, "ar"),
                        new MappedColumn("Mecanisme", MappedField.BODY, null),
                        new MappedColumn("Etat", MappedField.EXTRA, null));
        ReadRecommendation first =
                Gathered.of(Gathered.sample("national-table.csv")).read.get(0);
        assertThat(first.extras()).containsEntry("Etat", "Réalisé");
        assertThat(first.given().paragraph()).isEqualTo("R21");
    }

    @Test
    void severalValuesInACellArePartedAsTheTemplateDoes() {
        ReadRecommendation read =
                Gathered.of(Gathered.sample("seridh-import-template.xlsx")).read.get(0);

        assertThat(read.labels().persons()).containsExactly("Personas Extranjeras", "Personas LGBTTTIQ+");
        assertThat(read.review().body()).isEqualTo("Comité contra la Tortura");
    }
}

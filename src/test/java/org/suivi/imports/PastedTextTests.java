package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedTextTests {

    @Test
    void paragraphsOverSeveralLinesAreJoinedAndTakeThePositionOfTheirLead() {
        Gathered gathered = Gathered.pasted("""
                121. The recommendations listed below enjoy the support of Slovenia:
                     121.1    Ratify the International Convention for the Protection of All Persons
                     from Enforced Disappearance (France) (Lithuania);
                A/HRC/43/15
                     121.2    Ratify ICRMW (Senegal, Venezuela (Bolivarian
                     Republic of), Peru);
                122. The following recommendations have been noted by Slovenia:
                     122.7    Repeal the law (Spain).
                """);

        assertThat(gathered.read).extracting(one -> one.given().paragraph()).containsExactly("121.1", "121.2", "122.7");
        assertThat(gathered.read.get(1).review().recommendingStates())
                .containsExactly("Senegal", "Venezuela (Bolivarian Republic of)", "Peru");
        assertThat(gathered.read.get(1).given().anyText()).isEqualTo("Ratify ICRMW");
        assertThat(gathered.read)
                .extracting(one -> one.review().position().label())
                .containsExactly("supported", "supported", "noted");
        assertThat(gathered.rejected)
                .extracting(RejectedRow::code)
                .containsExactly("import.row.page-furniture", "import.row.lead-paragraph", "import.row.lead-paragraph");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "下列建议得到斯洛文尼亚的支持：|140.7 批准《罗马规约》（法国）；|supported",
                "斯洛文尼亚注意到下列建议：|140.7 批准《罗马规约》（法国）；|noted",
                "下列建议未得到斯洛文尼亚的支持：|140.7 批准《罗马规约》（法国）；|noted",
                "تحظى التوصيات التالية بتأييد سلوفينيا:|140-7 التصديق على نظام روما الأساسي (فرنسا)؛|supported",
                "لا تحظى التوصيات التالية بتأييد سلوفينيا:|140-7 التصديق على نظام روما الأساسي (فرنسا)؛|noted",
                "أحاطت سلوفينيا علماً بالتوصيات التالية:|140-7 التصديق على نظام روما الأساسي (فرنسا)؛|noted",
                "Следующие рекомендации пользуются поддержкой Словении:|140.7 Ратифицировать Римский статут (Франция);|supported",
                "Следующие рекомендации были приняты к сведению:|140.7 Ратифицировать Римский статут (Франция);|noted"
            })
    void theLeadSaysThePositionInEachLanguage(String lead, String paragraph, String position) {
        Gathered gathered = Gathered.pasted("139. " + lead + "\n" + paragraph);

        assertThat(gathered.read).singleElement().satisfies(one -> {
            assertThat(one.review().position()).isNotNull();
            assertThat(one.review().position().label()).isEqualTo(position);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "140.7 Ratify the Rome Statute (France) (Spain);|140.7|Ratify the Rome Statute|en",
                "140.7 Ratifier le Statut de Rome et les amendements (France) (Espagne) ;|140.7|Ratifier le Statut de Rome et les amendements|fr",
                "140.7 Ratificar el Estatuto de Roma y las enmiendas (Francia) (España);|140.7|Ratificar el Estatuto de Roma y las enmiendas|es"
            })
    void oneParagraphIsEnough(String pasted, String number, String text, String language) {
        Gathered gathered = Gathered.pasted(pasted);

        assertThat(gathered.read).singleElement().satisfies(one -> {
            assertThat(one.given().paragraph()).isEqualTo(number);
            assertThat(one.given().texts()).containsEntry(language, text);
            assertThat(one.review().recommendingStates()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ratify the treaty (ICRMW) (Iran (Islamic Republic of));|Ratify the treaty (ICRMW)|Iran (Islamic Republic of)",
                "Adopt the law (Istanbul Convention).|Adopt the law (Istanbul Convention).|",
                "Do one (Ukraine); Do two (Slovakia);|Do one (Ukraine); Do two|Ukraine;Slovakia",
                "Ratify (Chile); (Estonia); |Ratify|Chile;Estonia",
                "继续努力(巴基斯坦)；|继续努力|巴基斯坦",
                "تعزيز الحق (باكستان)؛|تعزيز الحق|باكستان"
            })
    void onlyStatesAreTakenOff(String text, String rest, String states) {
        TrailingStates taken = TrailingStates.take(text);

        assertThat(taken.text()).isEqualTo(rest);
        assertThat(String.join(";", taken.states())).isEqualTo(states == null ? "" : states);
    }
}

package org.suivi.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSymbolTests {

    @ParameterizedTest
    @CsvSource({
        "A/HRC/WG.6/48/SVN/1,         NATIONAL_REPORT,         UPR,       SVN, 48",
        "A/HRC/WG.6/48/SVN/3/Add.1,   STAKEHOLDERS_SUMMARY,    UPR,       SVN, 48",
        "A/HRC/59/15,                 COUNCIL_DOCUMENT,        HRC,          , 59",
        "A/HRC/59/15/Add.1,           COUNCIL_ADDENDUM,        HRC,          , 59",
        "A/HRC/DEC/59/112,            COUNCIL_DECISION,        HRC,          , 59",
        "A/HRC/RES/51/33,             COUNCIL_RESOLUTION,      HRC,          , 51",
        "A/RES/68/268,                ASSEMBLY_RESOLUTION,     GA,           , 68",
        "CEDAW/C/ITA/4-5,             STATE_REPORT,            CEDAW,     ITA,   ",
        "CEDAW/C/CYP/CO/6-7,          CONCLUDING_OBSERVATIONS, CEDAW,     CYP,   ",
        "CRC/C/OPSC/PRT/CO/1,         CONCLUDING_OBSERVATIONS, CRC-OP-SC, PRT,   ",
        "E/C.12/AUS/CO/6,             CONCLUDING_OBSERVATIONS, CESCR,     AUS,   ",
        "CCPR/C/128/3/Add.1,          COMMITTEE_DOCUMENT,      CCPR,         , 128",
        "CCPR/C/135/D/3624/2019,      VIEWS,                   CCPR,         , 135",
        "HRI/CORE/URY/2020,           CORE_DOCUMENT,               ,      URY,   ",
        "CED/C/MEX/VR/1,              VISIT_REPORT,            CED,       MEX,   ",
        "CAT/OP/PRY/1,                SUBCOMMITTEE_REPORT,     SPT,       PRY,   ",
        "AL MEX 5/2023,               COMMUNICATION,           AL,        MEX,   "
    })
    void aSymbolTellsItsDocument(String written, SymbolKind kind, String body, String state, Integer session) {
        DocumentSymbol symbol = DocumentSymbol.parse(written);

        assertThat(symbol.kind()).isEqualTo(kind);
        assertThat(symbol.body()).isEqualTo(body);
        assertThat(symbol.state()).isEqualTo(state);
        assertThat(symbol.session()).isEqualTo(session);
        assertThat(symbol.symbol()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/hrc/28/15/add.1", " A / HRC/28/15/Add.1. ", "A/HRC/28/15/Add.1\u00a0"})
    void caseAndSpacesDoNotMatter(String written) {
        assertThat(DocumentSymbol.parse(written).symbol()).isEqualTo("A/HRC/28/15/Add.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A/HRC/S-30/1", "IACHR 12/20", "A/HRC/1000/1"})
    void anUnknownSymbolIsKept(String written) {
        DocumentSymbol symbol = DocumentSymbol.parse(written);

        assertThat(symbol.isKnown()).isFalse();
        assertThat(symbol.symbol()).isEqualTo(written);
    }

    @Test
    void anAddendumBelongsToItsMainDocument() {
        DocumentSymbol addendum = DocumentSymbol.parse("A/HRC/28/15/Add.1/Corr.1");

        assertThat(addendum.main().symbol()).isEqualTo("A/HRC/28/15");
        assertThat(addendum.uprSession()).hasValue(20);
    }

    @Test
    void aSymbolLinksToTheDocumentInALanguage() {
        assertThat(DocumentSymbol.parse("E/C.12/AUS/CO/6").link("fr").orElseThrow())
                .hasToString("https://docs.un.org/fr/E/C.12/AUS/CO/6");
        assertThat(DocumentSymbol.parse("AL MEX 5/2023").link("fr")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "12,1", "13,2", "26,2", "27,3", "40,3", "41,4", "54,4"})
    void aSessionBelongsToACycle(int session, int cycle) {
        assertThat(UprSession.cycle(session)).hasValue(cycle);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 55})
    void noOtherNumberIsASession(int number) {
        assertThat(UprSession.cycle(number)).isEmpty();
    }
}

package org.suivi.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.OnDatabase;

@OnDatabase
class MechanismsTests {

    @Autowired
    Mechanisms mechanisms;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {"CRC", "- CRC", "- Committee on the Rights of the Child", "Comité de los Derechos del Niño"})
    void aTreatyBodyIsFoundAsExportsWriteIt(String label) {
        assertThat(mechanisms
                        .directory()
                        .mechanismLookup()
                        .find(label)
                        .flatMap(mechanisms.directory()::mechanism)
                        .map(Mechanism::code))
                .contains("CRC");
    }

    @ParameterizedTest
    @CsvSource({
        "Cote d'Ivoire, CIV",
        "DPR Korea, PRK",
        "Swaziland, SWZ",
        "Turkey, TUR",
        "United Kingdom of Great Britain and Northern Ireland, GBR",
        "PK, PAK",
        "Holy See, VAT",
        "State of Palestine, PSE",
        "Словения, SVN",
        "斯洛文尼亚, SVN"
    })
    void aStateIsFoundByAnyNameOrCode(String name, String code) {
        assertThat(state(name)).contains(code);
    }

    @Test
    void anUnknownStateIsNotGuessed() {
        assertThat(state("(Unknown)")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2008", "12, 1, 2011", "13, 2, 2012", "27, 3, 2017", "48, 4, 2025"})
    void aReviewSessionTellsItsCycleAndYear(int number, int cycle, int year) {
        assertThat(mechanisms.directory().reviewSession(number)).hasValueSatisfying(session -> {
            assertThat(session.cycle()).isEqualTo(cycle);
            assertThat(session.year()).isEqualTo(year);
        });
    }

    @Test
    void ratificationsOfEveryStateAreKnown() {
        assertThat(jdbc.sql("select count(distinct state_id) from ratification")
                        .query(Integer.class)
                        .single())
                .isEqualTo(193);
    }

    private Optional<String> state(String name) {
        Directory directory = mechanisms.directory();
        return directory.stateLookup().find(name).flatMap(directory::state).map(State::code);
    }
}

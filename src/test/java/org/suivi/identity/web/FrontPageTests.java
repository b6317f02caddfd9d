package org.suivi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;

@OnDatabase
class FrontPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @CsvSource({
        "CLEARING_HOUSE_DESK, /clearing-house",
        "ASSISTANCE_PROVIDER, /clearing-house",
        "AUDITOR, /clearing-house/log",
        "COUNCIL_SECRETARIAT, /panels",
        "DELEGATION, /panels"
    })
    void everybodyIsLedToWhereTheyHaveAPart(Role role, String address) {
        assertThat(pages.get().uri("/").with(cast.as(role))).hasRedirectedUrl(address);
    }

    @Test
    void everybodyFindsTheClearingHouseAtTheFootOfEachPage() {
        for (var reader : List.of(cast.as(Role.CLEARING_HOUSE_DESK), cast.as(Role.CIVIL_SOCIETY), cast.asNobody())) {
            assertThat(pages.get().uri("/panels").with(reader)).bodyText().contains("href=\"/clearing-house\"");
        }
    }
}

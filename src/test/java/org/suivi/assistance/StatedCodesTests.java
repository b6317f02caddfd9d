package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.suivi.assistance.web.StatedCodes;

/** The codes of the standard that a provider chooses from. */
class StatedCodesTests {

    @Test
    void aFlowThatItsListWithdrewIsNotOfferedButStaysWhereItIsStated() {
        assertThat(StatedCodes.of("flow", "")).containsExactly("10", "21", "30", "50");
        assertThat(StatedCodes.of("flow", "20")).containsExactly("10", "21", "30", "50", "20");
    }

    @Test
    void whatIsOfferedIsKept() {
        assertThat(StatedCodes.NAMES)
                .allSatisfy(name -> assertThat(StatedCodes.of(name, ""))
                        .isNotEmpty()
                        .allSatisfy(code -> assertThat(
                                        StatedCodes.stated(new Stated.Codes(code, code, code, code, code).kept()))
                                .containsEntry(name, code)));
    }
}

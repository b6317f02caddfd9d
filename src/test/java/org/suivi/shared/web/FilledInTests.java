package org.suivi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Anybody can write the address of a form that is filled in. */
class FilledInTests {

    @Test
    void whatAnAddressSaysIsCutToWhatAFormTakes() {
        var said = new FilledIn(
                "t".repeat(400), "a\u0007b\nc" + "😀".repeat(3_000), "https://example.org/panels/1", "r\u0007s");
        assertThat(said.title()).hasSize(300);
        assertThat(said.text()).startsWith("ab\nc").hasSizeLessThanOrEqualTo(4_000);
        assertThat(said.text().codePoints().allMatch(Character::isDefined)).isTrue();
        assertThat(Character.isHighSurrogate(said.text().charAt(said.text().length() - 1)))
                .isFalse();
        assertThat(said.source()).isEqualTo("https://example.org/panels/1");
        assertThat(said.result()).isEqualTo("rs");
    }

    @Test
    void aSourceIsAPageOrNothing() {
        for (String wrong :
                new String[] {"javascript:alert(1)", "https://x\"><script>", "see my site", "ftp://example.org"}) {
            assertThat(new FilledIn("", "", wrong, "").source()).as(wrong).isEmpty();
        }
        assertThat(new FilledIn(null, null, null, null)).isEqualTo(new FilledIn("", "", "", ""));
    }
}

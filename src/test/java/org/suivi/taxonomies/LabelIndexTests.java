package org.suivi.taxonomies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelIndexTests {

    @Test
    void anOfficialLabelGoesBeforeAnAlias() {
        var index = new LabelIndex.Builder()
                .aliases(1, List.of("Rule of law"))
                .official(2, List.of("Rule of law"))
                .build();
        assertThat(index.find("RULE OF LAW")).contains(2);
    }

    @Test
    void aLabelThatTwoEntriesShareFindsNeither() {
        var index = new LabelIndex.Builder()
                .official(1, List.of("Minorities"))
                .official(2, List.of("minorities"))
                .aliases(3, List.of("Minorities"))
                .build();
        assertThat(index.find("Minorities")).isEmpty();
        assertThat(index.shared()).containsExactly("minorities");
    }

    @Test
    void anEmptyLabelFindsNothing() {
        var index = new LabelIndex.Builder().official(1, List.of("", "-")).build();
        assertThat(index.find("")).isEmpty();
        assertThat(index.find("–")).isEmpty();
    }
}

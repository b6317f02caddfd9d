package org.suivi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** What histories tell of the values of a change. */
class ChangedValueTests {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aGroupOfValuesIsToldValueByValueAndOnlyWhereTheyDiffer() {
        assertThat(ChangedValue.between(
                        json,
                        "{\"theme\": 1, \"dates\": {\"starts\": \"2026-01-01\", \"ends\": null}}",
                        "{\"theme\": 1, \"dates\": {\"starts\": \"2026-01-01\", \"ends\": \"2026-06-30\"}}"))
                .containsExactly(new ChangedValue("ends", "", "2026-06-30"));
    }

    @Test
    void aGroupThatIsNewIsToldToo() {
        assertThat(ChangedValue.between(json, null, "{\"budget\": {\"amount\": 200, \"currency\": \"EUR\"}}"))
                .containsExactly(new ChangedValue("amount", "", "200"), new ChangedValue("currency", "", "EUR"));
    }

    @Test
    void aTextInSeveralLanguagesStaysTogether() {
        assertThat(ChangedValue.between(json, null, "{\"title\": {\"en\": \"Law\", \"fr\": \"Loi\"}}"))
                .containsExactly(new ChangedValue("title", "", "en: Law, fr: Loi"));
    }
}

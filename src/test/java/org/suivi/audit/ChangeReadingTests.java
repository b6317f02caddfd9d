package org.suivi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Naming;
import org.suivi.shared.Ref;
import tools.jackson.databind.ObjectMapper;

/** What histories tell of the values of a change. */
class ChangeReadingTests {

    private static final Map<String, String> PEOPLE = Map.of("7", "Ministry of Justice", "9", "Police");

    private int asked;

    private final ChangeReading reading = new ChangeReading(
            new ObjectMapper(),
            List.of(new Naming(
                    "organisation",
                    Set.of("lead", "supporting", "plan.parent", "handed-over"),
                    (actor, keys, language) -> {
                        asked++;
                        return PEOPLE;
                    })));

    @Test
    void aGroupOfValuesIsToldValueByValueAndOnlyWhereTheyDiffer() {
        assertThat(values(
                        "{\"theme\": 1, \"dates\": {\"starts\": \"2026-01-01\", \"ends\": null}}",
                        "{\"theme\": 1, \"dates\": {\"starts\": \"2026-01-01\", \"ends\": \"2026-06-30\"}}"))
                .containsExactly(new ChangedValue("ends", "", "2026-06-30"));
    }

    @Test
    void aGroupThatIsNewIsToldToo() {
        assertThat(values(null, "{\"budget\": {\"amount\": 200, \"currency\": \"EUR\"}}"))
                .containsExactly(new ChangedValue("amount", "", "200"), new ChangedValue("currency", "", "EUR"));
    }

    @Test
    void aTextIsToldInTheLanguageOfTheReader() {
        assertThat(values(null, "{\"title\": {\"en\": \"Law\", \"fr\": \"Loi\"}}"))
                .containsExactly(new ChangedValue("title", "", "Loi"));
        assertThat(values("{\"en\": \"Old\"}", "{\"en\": \"New\"}"))
                .containsExactly(new ChangedValue("", "Old", "New"));
    }

    @Test
    void aTextThatChangedInAnotherLanguageAloneIsToldInThat() {
        assertThat(values(
                        "{\"title\": {\"es\": \"Ley\", \"fr\": \"Loi\"}}",
                        "{\"title\": {\"es\": \"Ley nueva\", \"fr\": \"Loi\", \"en\": \"New law\"}}"))
                .containsExactly(
                        new ChangedValue("title", "", "English: New law"),
                        new ChangedValue("title", "Español: Ley", "Español: Ley nueva"));
    }

    @Test
    void keysBecomeNamesAndEachSortIsAskedOnce() {
        assertThat(values("{\"lead\": 7, \"supporting\": []}", "{\"lead\": 9, \"supporting\": [7, 8]}"))
                .containsExactly(
                        new ChangedValue("lead", "Ministry of Justice", "Police"),
                        new ChangedValue("supporting", "", "Ministry of Justice, 8"));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aWordThatMeansSomethingElseElsewhereIsLeftAlone() {
        assertThat(values(null, "{\"parent\": 7}"))
                .containsExactly(new ChangedValue("parent", "", "Ministry of Justice"));
        assertThat(reading.of(Actor.suivi(1), Language.FR, List.of(entry("term", "changed", null, "{\"parent\": 7}")))
                        .get(0)
                        .values())
                .containsExactly(new ChangedValue("parent", "", "7"));
    }

    @Test
    void theOnlyValueOfAChangeAndTheThingItselfAreNamedToo() {
        AuditRow row = reading.of(Actor.suivi(1), Language.FR, List.of(entry("organisation", "handed-over", "7", "9")))
                .get(0);
        assertThat(row.values()).containsExactly(new ChangedValue("", "Ministry of Justice", "Police"));
        assertThat(row.about().name()).isEqualTo("Ministry of Justice");
    }

    @Test
    void listsOfGroupsAreToldGroupByGroup() {
        assertThat(values(null, "{\"grades\": [{\"code\": \"A\", \"name\": {\"fr\": \"Bien\"}}, {\"code\": \"B\"}]}"))
                .containsExactly(new ChangedValue("grades", "", "A, Bien; B"));
    }

    @Test
    void whoeverChecksTheLogGetsTheValuesAsTheyWereWritten() {
        AuditRow row = reading.asWritten(
                entry("plan", "changed", null, "{\"lead\": 7, \"title\": {\"en\": \"Law\", \"fr\": \"Loi\"}}"));
        assertThat(row.after()).isEqualTo("lead: 7; title: en: Law, fr: Loi");
    }

    private List<ChangedValue> values(@Nullable String before, @Nullable String after) {
        return reading.of(Actor.suivi(1), Language.FR, List.of(entry("plan", "changed", before, after)))
                .get(0)
                .values();
    }

    private static AuditEntry entry(String type, String verb, @Nullable String before, @Nullable String after) {
        var who = new AuditEntry.Who(1, "Ana", "secretariat");
        return new AuditEntry(1, 1, Instant.EPOCH, who, new Ref(type, 7), verb, before, after, "", "");
    }
}

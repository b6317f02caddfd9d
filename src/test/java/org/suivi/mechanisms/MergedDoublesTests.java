package org.suivi.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.AddReference;
import org.suivi.taxonomies.Doubles;
import org.suivi.taxonomies.DoublesMerged;
import org.suivi.taxonomies.ReferenceEntry;
import org.suivi.taxonomies.ReferenceLists;
import org.suivi.taxonomies.ReferenceShape;
import org.suivi.taxonomies.Validity;
import org.suivi.taxonomies.Wording;

@OnDatabase
@RecordApplicationEvents
@Transactional
class MergedDoublesTests {

    private static final Actor ADMINISTRATOR = Actor.suivi(null);

    @Autowired
    ReferenceLists lists;

    @Autowired
    Doubles doubles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    /** Bound to all systems from before the transaction, as merging is. */
    @BeforeTransaction
    void enterAll() {
        SystemScope.enterAll();
    }

    @AfterTransaction
    void leave() {
        SystemScope.leave();
    }

    @Test
    void ratificationsFollowAMergedState() {
        int slovenia = id("state", "SVN");
        int twin = add("states", "SLO", "member", "Slovenija");
        jdbc.sql("""
                        insert into ratification (state_id, treaty_id, year, status, source)
                        select :state, id, 1999, 'party', 'x' from treaty
                        """).param("state", twin).update();
        int before = ratifications(slovenia);

        doubles.merge(ADMINISTRATOR, "states", twin, slovenia);

        assertThat(ratifications(slovenia)).isEqualTo(before).isPositive();
        assertThat(ratifications(twin)).isZero();
        ReferenceEntry staying = lists.entry("states", slovenia);
        assertThat(staying.wording().aliases()).contains("Slovenija");
        assertThat(lists.entry("states", twin).mergedInto()).isEqualTo(slovenia);
        assertThat(events.stream(DoublesMerged.class))
                .containsExactly(new DoublesMerged(ADMINISTRATOR, new Ref("state", slovenia), twin));
    }

    @Test
    void theChildrenAndTreatiesOfAMergedMechanismFollow() {
        int crc = id("mechanism", "CRC");
        int children = children(crc);
        int twin = add("mechanisms", "CRC-DOUBLE", "treaty-body", "Child Rights Committee");
        doubles.merge(ADMINISTRATOR, "mechanisms", crc, twin);
        assertThat(children(twin)).isEqualTo(children).isPositive();
        assertThat(jdbc.sql("select count(*) from treaty where mechanism_id = :id")
                        .param("id", twin)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aPointerToAMergedEntryIsNeverFollowedTwice() {
        int first = add("mechanisms", "X-1", "other", "One");
        int second = add("mechanisms", "X-2", "other", "Two");
        int third = add("mechanisms", "X-3", "other", "Three");
        doubles.merge(ADMINISTRATOR, "mechanisms", first, second);
        doubles.merge(ADMINISTRATOR, "mechanisms", second, third);
        assertThat(lists.entry("mechanisms", first).mergedInto()).isEqualTo(third);
        assertThat(lists.entry("mechanisms", third).wording().aliases()).containsExactly("Two", "One");
    }

    @Test
    void termsOfTwoVocabulariesAreNotMerged() {
        int second = id("term", "2-A12");
        int fourth = id("term", "4-ratification");
        assertThatThrownBy(() -> doubles.merge(ADMINISTRATOR, "themes", second, fourth))
                .hasMessage("reference.merge.other-list");
    }

    @Test
    void theMergeIsInTheAuditLog() {
        int first = add("mechanisms", "X-1", "other", "One");
        int second = add("mechanisms", "X-2", "other", "Two");
        doubles.merge(ADMINISTRATOR, "mechanisms", first, second);
        assertThat(jdbc.sql(
                                "select before || '>' || after from audit_entry where verb = 'mechanism-merged' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(first + ">" + second);
    }

    @Test
    void termsOfTwoVocabulariesWithOneCodeBecomeOneAndTheOthersMove() {
        int first = add("vocabularies", "un-themes-5", "themes", "Themes of the fifth cycle");
        int second = add("vocabularies", "themes-five", "themes", "Fifth cycle");
        int health = add("themes", "5-health", "un-themes-5", "Health");
        int twin = add("themes", "5-health", "themes-five", "Right to health");
        int housing = add("themes", "5-housing", "themes-five", "Housing");

        assertThat(preview("vocabularies", second).moves()).containsExactly(Map.entry("reference.moves.term", 2L));
        doubles.merge(ADMINISTRATOR, "vocabularies", second, first);

        assertThat(lists.entry("themes", health).wording().aliases()).containsExactly("Right to health");
        assertThat(lists.entry("themes", housing).category()).isEqualTo("un-themes-5");
        assertThat(one("select merged_into from term where id = " + twin)).isEqualTo(health);
        assertThat(lists.shape("themes").categories())
                .extracting(ReferenceShape.Choice::code)
                .contains("un-themes-5")
                .doesNotContain("themes-five");
    }

    @Test
    void aVocabularyThatTheProgramKnowsDoesNotGo() {
        int second = add("vocabularies", "themes-five", "themes", "Fifth cycle");
        assertThatThrownBy(() -> doubles.merge(ADMINISTRATOR, "vocabularies", id("taxonomy", "un-themes-4"), second))
                .hasMessage("reference.merge.known");
    }

    @Test
    void whatNamesATermInItsTextFollowsToo() {
        int going = add("assistance", "translating", "functions", "Translating");
        int staying = add("assistance", "interpreting", "functions", "Interpreting");
        jdbc.sql("""
                        insert into term_closeness (wanted_id, offered_id, closeness, source)
                        values (:one, :two, 0.9, 'x'), (:one, (select min(id) from term), 0.1, 'x')
                        """).param("one", going).param("two", staying).update();
        int record = jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes,
                            functions, modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        select 'need', (select min(id) from party), 'draft', 0, 0, '{}',
                            jsonb_build_object('what', jsonb_build_object('function', :one::int, 'themes', '[]'::jsonb,
                                'modalities', jsonb_build_array(:one::int, 1))), '', '{}', array[:one]::int[], '{}', '{}', now(),
                            now(), now(), current_date
                        returning id
                        """).param("one", going).query(Integer.class).single();

        assertThat(preview("assistance", going).moves())
                .containsOnly(
                        Map.entry("reference.list.closeness", 2L), Map.entry("reference.moves.assistance_record", 1L));
        doubles.merge(ADMINISTRATOR, "assistance", going, staying);

        assertThat(one("select functions[1] from assistance_record where id = " + record))
                .isEqualTo(staying);
        assertThat(jdbc.sql("select content::text from assistance_record where id = " + record)
                        .query(String.class)
                        .single())
                .isEqualTo("{\"what\": {\"themes\": [], \"function\": %1$d, \"modalities\": [%1$d, 1]}}"
                        .formatted(staying));
        assertThat(one("select count(*) from term_closeness where wanted_id = " + staying))
                .isEqualTo(1);
    }

    @Test
    void twoDocumentsOfOneSessionBecomeOneWhenTheirMechanismsDo() {
        int going = add("mechanisms", "X-1", "other", "One");
        int staying = add("mechanisms", "X-2", "other", "Two");
        int system = one("select min(id) from national_system");
        for (int mechanism : List.of(going, staying)) {
            jdbc.sql(
                            "insert into document (system_id, mechanism_id, type, session) values (:system, :mechanism, 'x', 7)")
                    .param("system", system)
                    .param("mechanism", mechanism)
                    .update();
        }
        doubles.merge(ADMINISTRATOR, "mechanisms", going, staying);
        assertThat(one("select count(*) from document where session = 7 and mechanism_id in (%d, %d)"
                        .formatted(going, staying)))
                .isEqualTo(1);
    }

    @Test
    void whatNamesAnEntryHasAWordForThePreview() {
        Set<String> calledLikeTheirLists = Set.of(
                "term_crosswalk",
                "action_verb",
                "term_closeness",
                "state",
                "mechanism",
                "treaty",
                "ratification",
                "taxonomy");
        var messages = new Messages();
        for (String table : List.of("term", "taxonomy", "state", "mechanism", "treaty")) {
            assertThat(jdbc.sql(
                                    "select distinct conrelid::regclass::text from pg_constraint"
                                            + " where contype = 'f' and confrelid = :table::regclass and cardinality(conkey) = 1")
                            .param("table", table)
                            .query(String.class)
                            .list())
                    .allMatch(referring ->
                            calledLikeTheirLists.contains(referring) || messages.has("reference.moves." + referring));
        }
    }

    @Test
    void wordsOfActionAreThereOnceWhateverTheirCapitals() {
        Map<String, String> words = Map.of("verb", "Deliberate upon", "suggests", "");
        addVerb(words);
        assertThatThrownBy(() -> addVerb(Map.of("verb", "deliberate Upon", "suggests", "")))
                .hasMessage("reference.code.taken");
    }

    private void addVerb(Map<String, String> details) {
        lists.add(
                ADMINISTRATOR,
                "verbs",
                new AddReference("", "en", Wording.EMPTY, new Validity(null, null, "a person"), details));
    }

    private Doubles.Preview preview(String list, int id) {
        return doubles.preview(ADMINISTRATOR, list, id, "", Language.EN);
    }

    private int one(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int add(String list, String code, String category, String name) {
        var wording = new Wording(LocalizedText.of(Language.EN, name), LocalizedText.EMPTY, List.of());
        return lists.add(
                ADMINISTRATOR,
                list,
                new AddReference(code, category, wording, new Validity(null, null, "a person"), Map.of()));
    }

    private int id(String table, String code) {
        return Objects.requireNonNull(jdbc.sql("select id from " + table + " where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single());
    }

    private int ratifications(int state) {
        return jdbc.sql("select count(*) from ratification where state_id = :id")
                .param("id", state)
                .query(Integer.class)
                .single();
    }

    private int children(int mechanism) {
        return jdbc.sql("select count(*) from mechanism where parent_id = :id")
                .param("id", mechanism)
                .query(Integer.class)
                .single();
    }
}

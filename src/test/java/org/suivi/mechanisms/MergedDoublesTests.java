package org.suivi.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.OnDatabase;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.AddReference;
import org.suivi.taxonomies.Doubles;
import org.suivi.taxonomies.ReferenceEntry;
import org.suivi.taxonomies.ReferenceLists;
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
        assertThat(events.stream(StatesMerged.class)).containsExactly(new StatesMerged(ADMINISTRATOR, twin, slovenia));
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
                                "select before || '>' || after from audit_entry where verb = 'mechanisms-merged' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(first + ">" + second);
    }

    private int add(String list, String code, String category, String name) {
        var wording = new Wording(LocalizedText.of(Language.EN, name), LocalizedText.EMPTY, List.of());
        return lists.add(
                ADMINISTRATOR,
                list,
                new AddReference(code, category, wording, new Validity(null, null, "a person"), java.util.Map.of()));
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

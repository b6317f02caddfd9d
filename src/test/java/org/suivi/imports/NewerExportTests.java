package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.recommendations.DifferenceWords;
import org.suivi.recommendations.ReceiptCounts;
import org.suivi.recommendations.ReceiptField;
import org.suivi.shared.Language;

/** What a newer export of the same recommendations changes, and what it leaves. */
class NewerExportTests extends ImportTest {

    @Autowired
    DifferenceWords words;

    @Test
    void aNewerExportChangesPositionsAndTagsAndUndoingItRestoresThem() {
        apply(pasteTable("Recommendation;Number;Session;Position;Themes;Recommending\n"
                + "Ratify the Convention on Enforced Disappearances;140.7;20;Noted;Right to education;France\n"));
        long newer = readTable("Recommendation;Number;Session;Position;Themes;Recommending\n"
                + "Ratify the Convention on Enforced Disappearances;140.7;20;Supported;Right to health;France|Spain\n");

        ReceiptCounts counts = counts(newer);
        assertThat(counts.outcomes()).containsEntry("changed", 1);
        assertThat(counts.fields()).containsKeys("position", "tags-added", "states-added");
        assertThat(inWords(newer, ReceiptField.POSITION, Language.FR))
                .containsExactly("Position de l’État −[Notée] +[Acceptée]");
        assertThat(inWords(newer, ReceiptField.TAGS_ADDED, Language.EN))
                .containsExactly("Theme −[] +[Right to health]");
        assertThat(inWords(newer, ReceiptField.STATES_ADDED, Language.ES))
                .containsExactly("Estado recomendante −[] +[España]");
        apply(newer);
        assertThat(text("select position from recommendation")).isEqualTo("supported");
        assertThat(single("select count(*) from past_position")).isEqualTo(1);
        assertThat(single("select count(*) from recommendation_tag")).isEqualTo(2);

        undo(newer);

        assertThat(text("select position from recommendation")).isEqualTo("noted");
        assertThat(single("select count(*) from past_position")).isZero();
        assertThat(single("select count(*) from recommendation_tag")).isEqualTo(1);
        assertThat(single("select count(*) from recommending_state")).isEqualTo(1);
    }

    @Test
    void aVerbatimTextIsNeverChangedUnlessAPersonSaysSo() {
        String heading = "Recommendation;Number;Session;Position\n";
        apply(pasteTable(heading + "Ratify the Convention against Torture without any delay;140.7;20;Noted\n"));
        String other = heading + "Ratify the Convention against Torture without further delay;140.7;20;Noted\n";

        apply(readTable(other));
        assertThat(text("select texts ->> 'en' from recommendation")).contains("any delay");

        long replacing = readTable(other);
        assertThat(counts(replacing).fields()).containsEntry("text", 1);
        assertThat(inWords(replacing, ReceiptField.TEXT, Language.EN))
                .containsExactly("English −[any ] +[further ] delay");
        apply(replacing, new ImportChoices(true, EnumSet.of(ReceiptField.TEXT)));
        assertThat(text("select texts ->> 'en' from recommendation")).contains("further delay");
        assertThat(counts(readTable(other)).outcomes()).containsEntry("same", 1);

        undo(replacing);
        assertThat(text("select texts ->> 'en' from recommendation")).contains("any delay");
    }

    @Test
    void aPositionThatAPersonTookIsLeft() {
        String heading = "Recommendation;Number;Session;Position\n";
        apply(pasteTable(heading + "Ratify the Convention against Torture;140.7;20;Pending\n"));
        in(secretariat(), () -> {
            jdbc.sql("""
                            insert into past_position (recommendation_id, system_id, position, until, changed_by)
                            select id, system_id, position, now(), 'Ana' from recommendation
                            """).update();
            return jdbc.sql("update recommendation set position = 'supported'").update();
        });

        long id = readTable(heading + "Ratify the Convention against Torture;140.7;20;Noted\n");

        assertThat(counts(id).fields()).containsOnlyKeys("own-position");
        apply(id);
        assertThat(text("select position from recommendation")).isEqualTo("supported");
    }

    private List<String> inWords(long id, ReceiptField field, Language language) {
        return in(secretariat(), () -> receipts.differingIn(secretariat(), id, field, 1, 10)).rows().stream()
                .flatMap(line -> words.of(Objects.requireNonNull(line.difference()), language).stream())
                .map(part -> part.name() + " −" + part.gone() + " +" + part.come()
                        + (part.end().isEmpty() ? "" : " " + part.end()))
                .toList();
    }
}

package org.suivi.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** Columns with the way to their values. */
class ColumnsTests {

    private final Columns<LocalizedText> columns = new Columns<LocalizedText>(new Messages(), Language.FR)
            .written("text", "recommendation.verbatim", ColumnKind.LONG_TEXT, text -> text)
            .with(
                    "languages",
                    "recommendation.number",
                    ColumnKind.NUMBER,
                    text -> text.texts().size())
            .with(new Column("nothing", "Rien", ColumnKind.TEXT), text -> null);

    @Test
    void theDictionaryAndTheRowsComeFromTheSameColumns() {
        LocalizedText text = LocalizedText.of(Language.EN, "Ratify").with(Language.FR, "Ratifier");
        assertThat(columns.all()).extracting(Column::key).containsExactly("text", "languages", "nothing");
        assertThat(columns.row(text)).containsExactly("Ratifier", 2, null);
    }

    @Test
    void aListIsWrittenWhileItIsRead() {
        Stream<LocalizedText> endless = Stream.generate(() -> LocalizedText.of(Language.EN, "Ratify"));
        var list = columns.list(ExportExamples.about("fr"), 3, endless.iterator());
        assertThat(list.rows().next()).isEqualTo(java.util.Arrays.asList("Ratify", 1, null));
        assertThat(list.columns()).hasSize(3);
        assertThat(columns.list(list.about(), List.of()).count()).isZero();
    }
}

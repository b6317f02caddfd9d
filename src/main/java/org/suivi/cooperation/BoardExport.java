package org.suivi.cooperation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suivi.cooperation.HouseBoards.Board;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.exports.Column;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.CsvExport;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.shared.Language;

/** A table of counts as CSV, one cell on a line. */
@Service
public class BoardExport {

    private final HouseExport lists;

    BoardExport(HouseExport lists) {
        this.lists = lists;
    }

    public ListDescription about(HouseFilter filter, Language language) {
        return lists.about(Entity.NEED, filter, language);
    }

    public void write(Board board, ListDescription about, Language language, OutputStream out) throws IOException {
        List<Column> columns = List.of(
                new Column(
                        "row",
                        lists.label(
                                language, "house.facet." + board.axes().rows().code()),
                        ColumnKind.TEXT),
                new Column(
                        "column",
                        lists.label(
                                language,
                                "house.facet." + board.axes().columns().code()),
                        ColumnKind.TEXT),
                new Column("needs", lists.label(language, "house.board.needs"), ColumnKind.NUMBER));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Count row : board.rows()) {
            for (Count column : board.columns()) {
                rows.add(List.of(
                        lists.value(language, Entity.NEED, board.axes().rows(), row.value()),
                        lists.value(language, Entity.NEED, board.axes().columns(), column.value()),
                        board.of(row, column)));
            }
        }
        new CsvExport(ExportWords.in(about.language()))
                .write(new ExportedList(about, columns, rows.size(), rows.iterator()), out);
    }
}

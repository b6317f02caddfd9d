package org.suivi.cooperation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.suivi.cooperation.HouseBoards.Board;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.ExportedList;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** A table of counts as CSV, one cell on a line. */
@Service
public class BoardExport {

    private final HouseExport lists;
    private final Messages messages;

    BoardExport(HouseExport lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    public ExportedList of(Board board, HouseFilter filter, Language language) {
        List<Counted> cells = board.rows().stream()
                .flatMap(row -> board.columns().stream().map(column -> new Counted(row, column)))
                .toList();
        return new Columns<Counted>(messages, language)
                .with(
                        "row",
                        label(board.axes().rows()),
                        ColumnKind.TEXT,
                        cell -> lists.value(
                                language,
                                Entity.NEED,
                                board.axes().rows(),
                                cell.row().value()))
                .with(
                        "column",
                        label(board.axes().columns()),
                        ColumnKind.TEXT,
                        cell -> lists.value(
                                language,
                                Entity.NEED,
                                board.axes().columns(),
                                cell.column().value()))
                .with("needs", "house.board.needs", ColumnKind.NUMBER, cell -> board.of(cell.row(), cell.column()))
                .list(lists.about(Entity.NEED, filter, language), cells);
    }

    private static String label(HouseFacet facet) {
        return "house.facet." + facet.code();
    }

    private record Counted(Count row, Count column) {}
}

package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suivi.cooperation.HouseBoards.Board;
import org.suivi.cooperation.HouseBoards.PublicCounts;
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
                        cell -> value(board.axes().rows(), cell.row(), language))
                .with(
                        "column",
                        label(board.axes().columns()),
                        ColumnKind.TEXT,
                        cell -> value(board.axes().columns(), cell.column(), language))
                .with("needs", "house.board.needs", ColumnKind.NUMBER, cell -> board.of(cell.row(), cell.column()))
                .list(lists.about(Entity.NEED, filter, language), cells);
    }

    /** What everybody may know of who asks for what. */
    public ExportedList of(PublicCounts seen, Language language) {
        List<Line> lines = new ArrayList<>();
        seen.counts()
                .forEach((facet, counts) -> counts.forEach(count -> lines.add(
                        new Line(messages.text(language, label(facet)), value(facet, count, language), count.hits()))));
        return of("house.asked", "/clearing-house/asked", lines, language);
    }

    /** A figure of a board; null where it is not said. */
    public record Line(String row, String column, @Nullable Number figure) {}

    /** Another board, one figure on a line. */
    public ExportedList of(String title, String path, List<Line> lines, Language language) {
        return new Columns<Line>(messages, language)
                .with("row", "house.file.row", ColumnKind.TEXT, Line::row)
                .with("column", "house.file.column", ColumnKind.TEXT, Line::column)
                .with("figure", "house.file.figure", ColumnKind.NUMBER, Line::figure)
                .list(lists.about(title, path, language), lines);
    }

    /** What a row or a column is called. */
    public String value(HouseFacet facet, Count count, Language language) {
        return lists.value(language, Entity.NEED, facet, count.value());
    }

    private static String label(HouseFacet facet) {
        return "house.facet." + facet.code();
    }

    private record Counted(Count row, Count column) {}
}

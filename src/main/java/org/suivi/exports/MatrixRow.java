package org.suivi.exports;

import java.util.List;

/**
 * One recommendation of a matrix.
 *
 * @param text verbatim, with its number
 * @param recommendingStates those that the text does not name itself; shown under it in brackets
 * @param positionSource the document and paragraph where the State took the position; empty when unknown
 * @param themes the row stands under each of them
 */
public record MatrixRow(
        String text,
        List<String> recommendingStates,
        String position,
        String positionSource,
        List<String> themes,
        List<String> persons,
        List<String> sdgs) {

    public MatrixRow {
        recommendingStates = List.copyOf(recommendingStates);
        themes = List.copyOf(themes);
        persons = List.copyOf(persons);
        sdgs = List.copyOf(sdgs);
    }
}

package org.suivi.imports.web;

import java.util.List;
import org.suivi.imports.ColumnMapping;
import org.suivi.imports.MappingFault;

/** The form of a column mapping: beside each column what stands in it, and what is wrong with what it is said to mean. */
public record MappingView(
        ColumnMapping mapping, List<List<String>> samples, List<MappingFault> faults, List<String> kept) {

    private static final int LONGEST_SAMPLE = 160;

    /** What stands in a column in the first rows, shortened. */
    public List<String> samplesOf(int column) {
        return samples.stream()
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .map(MappingView::shortened)
                .distinct()
                .toList();
    }

    private static String shortened(String cell) {
        int end = Math.min(cell.length(), LONGEST_SAMPLE);
        return end == cell.length() ? cell : cell.substring(0, cell.offsetByCodePoints(end, -1)) + "…";
    }

    public List<MappingFault> faultsAt(String place) {
        return faults.stream().filter(fault -> fault.place().equals(place)).toList();
    }
}

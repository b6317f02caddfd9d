package org.suivi.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Holds the alarms of overlap against pairs of projects of which it is labelled whether a coordinator should look at them. */
record OverlapAlarms(int pairs, double precision, double recall) {

    static OverlapAlarms measured() {
        List<CSVRecord> rows = TcmBench.rows("overlaps");
        long raised = rows.stream().filter(OverlapAlarms::isRaised).count();
        long should = rows.stream().filter(OverlapAlarms::should).count();
        long right = rows.stream()
                .filter(OverlapAlarms::isRaised)
                .filter(OverlapAlarms::should)
                .count();
        return new OverlapAlarms(rows.size(), (double) right / raised, (double) right / should);
    }

    private static boolean should(CSVRecord row) {
        return row.get("label").equals("1");
    }

    private static boolean isRaised(CSVRecord row) {
        return Overlap.of(project(row, "_1"), project(row, "_2"), Weights.bundled())
                .isRaised();
    }

    private static Assistance project(CSVRecord row, String which) {
        var subject = new Subject(
                Stream.of(row.get("themes" + which).split("\\|"))
                        .map(ThemePath::of)
                        .toList(),
                Set.of(row.get("functions" + which)),
                Set.of(),
                Set.of());
        var window = new Window(LocalDate.parse(row.get("from" + which)), LocalDate.parse(row.get("to" + which)));
        return new Assistance(
                row.get("id") + which,
                row.get("country"),
                row.get("lead" + which),
                subject,
                window,
                row.get("beneficiary" + which));
    }
}

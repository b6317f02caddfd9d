package org.suivi.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.suivi.audit.AuditRow;
import org.suivi.shared.Formula;

/** Writes the log as CSV that a spreadsheet reads as UTF-8 and never as formulas. */
final class AuditCsv implements AutoCloseable {

    private final CSVPrinter printer;

    AuditCsv(Writer writer) throws IOException {
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord("number", "at", "actor", "role", "type", "id", "verb", "before", "after", "sealed");
    }

    void write(AuditRow row) {
        try {
            printer.printRecord(
                    row.number(),
                    row.at(),
                    Formula.guarded(row.by().name()),
                    row.by().role(),
                    row.about().ref().type(),
                    row.about().ref().id(),
                    row.verb(),
                    Formula.guarded(row.before()),
                    Formula.guarded(row.after()),
                    row.isSealed() ? "yes" : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}

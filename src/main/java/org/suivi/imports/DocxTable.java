package org.suivi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of all tables of a .docx document; a paragraph or break inside a cell is a line. */
record DocxTable(Path file) implements Table {

    @Override
    public void rows(RowTaker taker) throws IOException {
        try (OPCPackage document = SafeOffice.open(file)) {
            List<PackagePart> parts = document.getPartsByContentType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
            if (parts.isEmpty()) {
                throw new UnreadableFile("import.file.office-broken", 0);
            }
            try (InputStream xml = parts.get(0).getInputStream()) {
                SafeOffice.parse(new InputSource(xml), new Rows(taker));
            }
        }
    }

    /** Tables inside cells become lines of the cell they stand in. */
    private static final class Rows extends DefaultHandler {

        private final RowTaker taker;
        private final StringBuilder text = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int tables;
        private int row;
        private boolean inText;

        Rows(RowTaker taker) {
            this.taker = taker;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "tbl" -> tables++;
                case "t" -> inText = true;
                case "br", "cr" -> text.append('\n');
                case "tab" -> text.append(' ');
                case "noBreakHyphen" -> text.append('‑');
                default -> {}
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inText && tables > 0) {
                text.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) throws SafeOffice.Enough {
            switch (local) {
                case "tbl" -> tables--;
                case "t" -> inText = false;
                case "p" -> text.append('\n');
                case "tc" -> endCell();
                case "tr" -> endRow();
                default -> {}
            }
            if (tables == 0) {
                text.setLength(0);
            }
        }

        private void endCell() {
            if (tables == 1) {
                cells.add(text.toString().strip());
                text.setLength(0);
            }
        }

        private void endRow() throws SafeOffice.Enough {
            if (tables != 1) {
                return;
            }
            boolean more = taker.take(new TableRow(++row, cells));
            cells = new ArrayList<>();
            if (!more) {
                throw new SafeOffice.Enough();
            }
        }
    }
}

package org.suivi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text with separators, in any encoding and with any line ends. */
record CsvTable(Path file, Charset charset, char delimiter) implements Table {

    @Override
    public void rows(RowTaker taker) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setLenientEof(true)
                .setTrailingData(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (LimitedReader reader = new LimitedReader(open());
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                reader.rowDone();
                List<String> cells = Arrays.asList(row.values());
                if (!taker.take(new TableRow((int) row.getRecordNumber(), cells))) {
                    return;
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw new UnreadableFile("import.file.csv-broken", 0, unreadable);
        }
    }

    private Reader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        if (charset.equals(StandardCharsets.UTF_8)) {
            byte[] mark = in.readNBytes(3);
            if (mark.length < 3 || mark[0] != (byte) 0xef || mark[1] != (byte) 0xbb || mark[2] != (byte) 0xbf) {
                in.close();
                in = Files.newInputStream(file);
            }
        }
        return new InputStreamReader(in, charset);
    }
}

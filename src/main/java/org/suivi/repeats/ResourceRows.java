package org.suivi.repeats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the word lists that come with the repeat finder. */
final class ResourceRows {

    private ResourceRows() {}

    static List<CSVRecord> of(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        InputStream in = ResourceRows.class.getResourceAsStream("/repeats/" + name);
        if (in == null) {
            throw new IllegalStateException("The word list " + name + " is missing from the program");
        }
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

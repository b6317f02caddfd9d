package org.suivi.imports;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines with their numbers, none longer than a row may be. */
final class Lines {

    private final Reader reader;
    private int number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    int number() {
        return number;
    }

    @Nullable
    String next() throws IOException {
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder();
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            if (line.length() > LimitedReader.LONGEST_ROW) {
                throw new UnreadableFile(
                        "import.file.row-too-long", number - 1, String.valueOf(LimitedReader.LONGEST_ROW));
            }
            c = reader.read();
        }
        return line.toString();
    }
}

package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Opens the destination with the first byte, so that a refusal before it can still be answered as one. */
final class Opened extends OutputStream {

    private final RecommendationExport.Destination destination;
    private final String fileName;
    private final int rows;
    private @Nullable OutputStream out;

    Opened(RecommendationExport.Destination destination, String fileName, int rows) {
        this.destination = destination;
        this.fileName = fileName;
        this.rows = rows;
    }

    @Override
    public void write(int one) throws IOException {
        out().write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        out().flush();
    }

    private OutputStream out() throws IOException {
        OutputStream known = out;
        if (known == null) {
            known = destination.open(fileName, rows);
            out = known;
        }
        return known;
    }
}

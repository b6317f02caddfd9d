package org.suivi.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading when one row grows past any sense, as when a quote is never closed, instead of filling memory with it. */
final class LimitedReader extends FilterReader {

    static final int LONGEST_ROW = 4_000_000;
    private int sinceRow;

    LimitedReader(Reader in) {
        super(in);
    }

    void rowDone() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        sinceRow += Math.max(0, read);
        if (sinceRow > LONGEST_ROW) {
            throw new UnreadableFile("import.file.row-too-long", 0, String.valueOf(LONGEST_ROW));
        }
    }
}

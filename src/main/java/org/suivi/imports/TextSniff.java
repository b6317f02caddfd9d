package org.suivi.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the bytes of a text file tell about its encoding and line ends. The whole file is looked at, since the first
 * accent may stand far down.
 */
record TextSniff(Charset charset, boolean binary) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");

    static TextSniff of(Path file) throws IOException {
        Counts counts = new Counts();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    counts.add(buffer[i] & 0xff);
                }
            }
        }
        return new TextSniff(counts.charset(), counts.isBinary());
    }

    private static final class Counts {

        private long bytes;
        private long controls;
        private long returns;
        private long feeds;
        private long zerosEven;
        private long zerosOdd;
        private int first = -1;
        private int second = -1;
        private int expected;
        private boolean utf8 = true;

        void add(int value) {
            if (bytes == 0) {
                first = value;
            } else if (bytes == 1) {
                second = value;
            }
            if (value == 0) {
                zerosEven += bytes % 2 == 0 ? 1 : 0;
                zerosOdd += bytes % 2 == 1 ? 1 : 0;
            }
            bytes++;
            returns += value == '\r' ? 1 : 0;
            feeds += value == '\n' ? 1 : 0;
            controls += value < 9 || (value > 13 && value < 32 && value != 27) ? 1 : 0;
            follow(value);
        }

        private void follow(int value) {
            if (expected > 0) {
                utf8 &= (value & 0xc0) == 0x80;
                expected--;
            } else if (value >= 0x80) {
                expected = value >= 0xc2 && value <= 0xdf
                        ? 1
                        : value >= 0xe0 && value <= 0xef ? 2 : value >= 0xf0 && value <= 0xf4 ? 3 : 0;
                utf8 &= expected > 0;
            }
        }

        private boolean isWide() {
            return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
        }

        boolean isBinary() {
            return !isWide() && (zerosEven + zerosOdd > 0 || controls * 100 > bytes);
        }

        /** Only old Macintosh programs ended lines with a carriage return alone. */
        Charset charset() {
            if (isWide()) {
                return StandardCharsets.UTF_16;
            }
            if (utf8) {
                return StandardCharsets.UTF_8;
            }
            return feeds == 0 && returns > 0 ? MACINTOSH : WINDOWS;
        }
    }
}

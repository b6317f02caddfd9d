package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prints how long an export takes and how much heap it needed at most: {@code ExportMeasure FORMAT ROWS [TIMES]}. Give the heap on the
 * command line to see whether it suffices.
 */
final class ExportMeasure {

    private ExportMeasure() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        ExportFormat format = ExportFormat.valueOf(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        List<List<Object>> real = ExportExamples.realRows("en", 3);
        for (int i = 0; i < times; i++) {
            Counted out = new Counted();
            long start = System.nanoTime();
            write(format, rows, real, out);
            System.out.printf(
                    Locale.ROOT,
                    "%s %,d rows: %,d ms, %,d bytes, heap at most %,d MB%n",
                    format,
                    rows,
                    (System.nanoTime() - start) / 1_000_000,
                    out.bytes,
                    peakHeap() >> 20);
        }
    }

    private static void write(ExportFormat format, int rows, List<List<Object>> real, OutputStream out)
            throws IOException {
        Iterator<List<Object>> source = IntStream.range(0, rows)
                .mapToObj(i -> real.get(i % real.size()))
                .iterator();
        ExportedList list = new ExportedList(ExportExamples.about("en"), ExportExamples.columns(), rows, source);
        ExportWords words = ExportWords.in(Locale.ENGLISH);
        switch (format) {
            case XLSX -> new XlsxExport(words).write(list, out);
            case CSV -> new CsvExport(words).write(list, out);
            case JSON -> new JsonExport().write(list, out);
            case PDF -> new PdfExport(words).write(list, out);
            case DOCX -> new DocxMatrixExport(words).write(matrix(rows, real), out);
        }
    }

    private static RecommendationMatrix matrix(int rows, List<List<Object>> real) {
        List<MatrixRow> matrix = IntStream.range(0, rows)
                .mapToObj(i -> new MatrixRow(
                        (String) real.get(i % real.size()).get(1),
                        List.of("France"),
                        "Supported",
                        "A/HRC/59/15/Add.1 - Para.3",
                        List.of("Theme " + i % 40),
                        List.of("Children"),
                        List.of("4 - QUALITY EDUCATION")))
                .toList();
        return new RecommendationMatrix(ExportExamples.about("en"), matrix, true);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }
}

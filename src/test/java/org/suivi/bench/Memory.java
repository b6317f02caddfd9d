package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes hold in memory, in megabytes. PSS counts a page that n processes share as one n-th in each, so that the sum over
 * PostgreSQL's processes counts its shared buffers once.
 */
record Memory(double javaRss, double javaPss, double postgresPss) {

    static Memory of(long java, Path data) throws IOException {
        double postgres = 0;
        for (long process : database(data)) {
            postgres += megabytes(process, "smaps_rollup", "Pss:");
        }
        return new Memory(megabytes(java, "status", "VmRSS:"), megabytes(java, "smaps_rollup", "Pss:"), postgres);
    }

    double whole() {
        return javaPss + postgresPss;
    }

    @Override
    public String toString() {
        return "%.0f MB (Java %.0f, PostgreSQL %.0f; RSS of Java alone %.0f)"
                .formatted(whole(), javaPss, postgresPss, javaRss);
    }

    /** The processes of PostgreSQL. */
    static List<Long> database(Path data) throws IOException {
        return family(postmaster(data));
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static List<Long> family(long parent) {
        var family = new ArrayList<>(List.of(parent));
        ProcessHandle.of(parent)
                .ifPresent(
                        process -> process.descendants().map(ProcessHandle::pid).forEach(family::add));
        return family;
    }

    private static double megabytes(long process, String file, String field) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), file))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}

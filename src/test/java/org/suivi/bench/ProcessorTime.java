package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What Suivi and its PostgreSQL have used of the processors until now, in ticks of the operating system. */
record ProcessorTime(double java, double postgres) {

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    static ProcessorTime of(long java, Path data) throws IOException {
        double postgres = 0;
        for (long process : Memory.database(data)) {
            postgres += ticks(process);
        }
        return new ProcessorTime(ticks(java), postgres);
    }

    /** The percentage of PostgreSQL since then. */
    double shareOfPostgresSince(ProcessorTime before) {
        double database = postgres - before.postgres;
        return 100 * database / Math.max(1, database + java - before.java);
    }

    /** The name of a process stands in brackets and may hold anything. */
    private static double ticks(long process) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Double.parseDouble(fields[USER]) + Double.parseDouble(fields[SYSTEM]);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}

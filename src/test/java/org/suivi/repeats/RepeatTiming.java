package org.suivi.repeats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suivi.wording.RealFiles;

/** Prints how long it takes to index, to look up and to group the texts of one system. */
public final class RepeatTiming {

    private RepeatTiming() {}

    public static void main(String[] arguments) throws IOException {
        List<RealFiles.UprText> all = new ArrayList<>(new RealFiles(Path.of(arguments[0])).uprInfo());
        for (int size : new int[] {500, 5000, 5000}) {
            List<Asked> asked = new ArrayList<>();
            for (RealFiles.UprText one : all.subList(10_000, 10_000 + size)) {
                asked.add(new Asked(asked.size(), "en", one.text(), "UPR", 2000 + one.session()));
            }
            long start = System.nanoTime();
            RepeatFinder finder = new RepeatFinder(asked);
            double index = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            for (int id = 0; id < 500; id++) {
                finder.repeatsOf(id, 20);
            }
            double lookup = (System.nanoTime() - start) / 1e6 / 500;
            start = System.nanoTime();
            int groups = finder.groups().size();
            System.out.printf(
                    Locale.ROOT,
                    "%d texts: index %.2f s, one lookup %.2f ms, %d groups in %.2f s%n",
                    size,
                    index,
                    lookup,
                    groups,
                    (System.nanoTime() - start) / 1e9);
        }
    }
}

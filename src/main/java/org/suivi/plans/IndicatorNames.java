package org.suivi.plans;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.suivi.plans.MeasuresOfActions.Known;

/** Finds the indicators that the cells of a template name: exactly by code, or by name in any language. */
final class IndicatorNames {

    private final Map<String, TreeSet<Long>> byName = new HashMap<>();
    private final Map<String, Long> byCode = new HashMap<>();

    IndicatorNames(List<Known> indicators) {
        for (Known one : indicators) {
            byCode.put(SheetNames.folded(one.code()), one.id());
            one.name()
                    .texts()
                    .values()
                    .forEach(name -> byName.computeIfAbsent(SheetNames.folded(name), unused -> new TreeSet<>())
                            .add(one.id()));
        }
    }

    /** The lines of a cell, each of which names one. */
    static Stream<String> lines(String cell) {
        return Arrays.stream(cell.split("[\\n;]")).map(String::strip).filter(line -> !line.isEmpty());
    }

    /** None when a line names none, or a name that several have. Templates write the code, a point and the name. */
    Stream<Long> named(String line) {
        Long exactly = byCode.get(SheetNames.folded(line));
        if (exactly != null) {
            return Stream.of(exactly);
        }
        int point = line.indexOf(" · ");
        Long first = point < 0 ? null : byCode.get(SheetNames.folded(line.substring(0, point)));
        if (first != null) {
            return Stream.of(first);
        }
        TreeSet<Long> found = byName.getOrDefault(SheetNames.folded(line), new TreeSet<>());
        return found.size() == 1 ? found.stream() : Stream.empty();
    }
}

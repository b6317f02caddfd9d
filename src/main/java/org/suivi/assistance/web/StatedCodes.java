package org.suivi.assistance.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suivi.assistance.Stated;

/** The codes of the standard that a provider can choose; one that came with a report stays, though it is not offered. */
public final class StatedCodes {

    public static final List<String> NAMES = List.of("collaboration", "aid", "flow", "finance", "tied");

    private static final Map<String, List<String>> OFFERED = Map.of(
            "collaboration", List.of("1", "4", "8"),
            "aid", List.of("C01", "D01", "D02", "E01"),
            "flow", List.of("10", "21", "30", "50"),
            "finance", List.of("110", "421"),
            "tied", List.of("3", "4", "5"));

    private StatedCodes() {}

    /** What is stated, by its names. */
    public static Map<String, String> stated(Stated.Codes codes) {
        return Map.of(
                "collaboration",
                codes.collaboration(),
                "aid",
                codes.aid(),
                "flow",
                codes.flow(),
                "finance",
                codes.finance(),
                "tied",
                codes.tied());
    }

    /** Those that are offered, and the one that is there. */
    public static List<String> of(String name, String chosen) {
        return Stream.concat(OFFERED.getOrDefault(name, List.of()).stream(), Stream.of(chosen))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}

package org.suivi.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all offers are about, by number, so that what a need makes of a theme is worked out once and not for each offer. */
final class Coded {

    private final Map<ThemePath, Integer> themes = new LinkedHashMap<>();
    private final Map<String, Integer> functions = new LinkedHashMap<>();
    private final Map<String, Integer> modalities = new LinkedHashMap<>();
    private final int[][] themesOf;
    private final int[][] functionsOf;
    private final int[][] modalitiesOf;

    Coded(List<Offer> offers) {
        themesOf = offers.stream()
                .map(offer -> numbers(themes, offer.subject().themes()))
                .toArray(int[][]::new);
        functionsOf = offers.stream()
                .map(offer -> numbers(functions, offer.subject().functions()))
                .toArray(int[][]::new);
        modalitiesOf = offers.stream()
                .map(offer -> numbers(modalities, offer.help().modalities()))
                .toArray(int[][]::new);
    }

    private static <T> int[] numbers(Map<T, Integer> known, Collection<T> all) {
        return all.stream()
                .mapToInt(one -> known.computeIfAbsent(one, unused -> known.size()))
                .toArray();
    }

    /** What a need makes of each number; the values are those of {@link Features}. */
    final class Wish {

        private final double[][] theme;
        private final double[] function;
        private final double[] modality;
        private final boolean hasFunctions;
        private final boolean hasModalities;

        Wish(Need need, Weights weights) {
            theme = need.subject().themes().stream()
                    .map(wanted -> themes.keySet().stream()
                            .mapToDouble(given -> wanted.coveredBy(given, weights.theme()))
                            .toArray())
                    .toArray(double[][]::new);
            function = functions.keySet().stream()
                    .mapToDouble(given -> need.subject().functions().stream()
                            .mapToDouble(wanted -> weights.function(wanted, given))
                            .max()
                            .orElse(0))
                    .toArray();
            modality = modalities.keySet().stream()
                    .mapToDouble(given -> need.help().modalities().stream()
                            .mapToDouble(wanted -> weights.modality(wanted, given))
                            .max()
                            .orElse(0))
                    .toArray();
            hasFunctions = !need.subject().functions().isEmpty();
            hasModalities = !need.help().modalities().isEmpty();
        }

        double theme(int offer) {
            int[] given = themesOf[offer];
            if (theme.length == 0 || given.length == 0) {
                return Double.NaN;
            }
            double sum = 0;
            for (double[] wanted : theme) {
                sum += best(wanted, given);
            }
            return sum / theme.length;
        }

        double function(int offer) {
            int[] given = functionsOf[offer];
            return hasFunctions && given.length > 0 ? best(function, given) : Double.NaN;
        }

        double modality(int offer) {
            int[] given = modalitiesOf[offer];
            return hasModalities && given.length > 0 ? best(modality, given) : Double.NaN;
        }

        private static double best(double[] values, int[] given) {
            double best = 0;
            for (int one : given) {
                best = Math.max(best, values[one]);
            }
            return best;
        }
    }
}

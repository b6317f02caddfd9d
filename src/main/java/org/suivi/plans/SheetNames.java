package org.suivi.plans;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Messages;

/** Finds what the cells of a template name: institutions and words of delivery in any language, recommendations by their numbers. */
final class SheetNames {

    private final Map<String, TreeSet<Long>> institutions = new HashMap<>();
    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final Map<String, List<Numbered>> byAddress;
    private final Map<String, List<Numbered>> byNumber;

    /** A recommendation with all by which a cell may name it. */
    record Numbered(long id, String address, String number, int year) {}

    SheetNames(Map<Long, LocalizedText> institutions, Messages messages, List<Numbered> recommendations) {
        this.byAddress = recommendations.stream().collect(Collectors.groupingBy(Numbered::address));
        this.byNumber = recommendations.stream().collect(Collectors.groupingBy(Numbered::number));
        institutions.forEach((id, name) -> name.texts()
                .values()
                .forEach(words -> this.institutions
                        .computeIfAbsent(folded(words), unused -> new TreeSet<>())
                        .add(id)));
        for (Delivery delivery : Delivery.values()) {
            deliveries.put(delivery.code(), delivery);
            for (Language language : Language.values()) {
                deliveries.put(folded(messages.text(language, "delivery." + delivery.code())), delivery);
            }
        }
    }

    /** The parts of a cell that may be an address or a number of a recommendation. */
    static List<String> tokens(String cell) {
        return Arrays.stream(cell.split("[\\s,;·()]+"))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    Long institution(String name) {
        TreeSet<Long> found = institutions.get(folded(name));
        if (found == null) {
            throw new Refused("plan.sheet.wrong.institution", name);
        }
        if (found.size() > 1) {
            throw new Refused("plan.sheet.wrong.institutions-of-one-name", name);
        }
        return found.first();
    }

    Delivery delivery(String word) {
        Delivery found = deliveries.get(folded(word));
        if (found == null) {
            throw new Refused("plan.sheet.wrong.delivery", word);
        }
        return found;
    }

    /** By the end of its address, or by its official number where only one has it, in the year that stands beside it. */
    Long recommendation(String line) {
        List<String> tokens = tokens(line);
        List<Numbered> found = named(tokens, byAddress);
        if (found.isEmpty()) {
            found = named(tokens, byNumber);
        }
        List<Numbered> ofYear = found.stream()
                .filter(one -> tokens.contains(String.valueOf(one.year())))
                .toList();
        Collection<Long> ids =
                (ofYear.isEmpty() ? found : ofYear).stream().map(Numbered::id).collect(Collectors.toSet());
        if (ids.size() != 1) {
            throw new Refused(
                    ids.isEmpty() ? "plan.sheet.wrong.recommendation" : "plan.sheet.wrong.recommendations", line);
        }
        return ids.iterator().next();
    }

    private static List<Numbered> named(List<String> tokens, Map<String, List<Numbered>> by) {
        return tokens.stream()
                .flatMap(token -> by.getOrDefault(token, List.of()).stream())
                .toList();
    }

    static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .replace('\'', '’')
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

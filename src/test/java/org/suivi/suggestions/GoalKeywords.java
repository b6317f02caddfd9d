package org.suivi.suggestions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suivi.suggestions.KeywordTags.Keyword;
import org.suivi.wording.RealFiles;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/** Draws keywords for each SDG goal from the goals' and targets' own texts: the words that stand in one goal and hardly in others. */
public final class GoalKeywords {

    private static final int MOST = 12;

    private GoalKeywords() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>(List.of("code,language,phrase"));
        for (Keyword keyword : of(new RealFiles(Path.of(arguments[0])).sdgTexts())) {
            lines.add(keyword.code() + ',' + keyword.language() + ',' + keyword.phrase());
        }
        Files.write(Path.of(arguments[1]), lines);
    }

    static List<Keyword> of(Map<String, Map<String, String>> sdgTexts) {
        List<Keyword> keywords = new ArrayList<>();
        for (String language : Wording.LANGUAGES) {
            Map<String, Map<String, Double>> counts = new TreeMap<>();
            Map<String, String> shown = new HashMap<>();
            sdgTexts.forEach((key, texts) -> count(key, texts.getOrDefault(language, ""), language, counts, shown));
            Map<String, Integer> goalsWith = new HashMap<>();
            counts.values().forEach(stems -> stems.keySet().forEach(stem -> goalsWith.merge(stem, 1, Integer::sum)));
            counts.forEach((goal, stems) -> best(stems, goalsWith)
                    .forEach(stem -> keywords.add(new Keyword(goal, language, shown.getOrDefault(stem, stem)))));
        }
        return keywords;
    }

    private static void count(
            String key,
            String text,
            String language,
            Map<String, Map<String, Double>> counts,
            Map<String, String> shown) {
        if (key.startsWith("indicators")) {
            return;
        }
        String goal = key.replaceAll("^\\w+:", "").replaceAll("-.*", "");
        Set<String> seen = new HashSet<>();
        for (Word word : Wording.cut(text, language)) {
            String as = text.substring(word.start(), word.end());
            if (word.stem().length() > (language.equals("zh") ? 1 : 3)
                    && as.chars().noneMatch(Character::isDigit)
                    && !as.contains(",")
                    && seen.add(word.stem())) {
                shown.putIfAbsent(word.stem(), as);
                double weight = key.startsWith("goals") ? 4 : 1;
                counts.computeIfAbsent(goal, g -> new TreeMap<>()).merge(word.stem(), weight, Double::sum);
            }
        }
    }

    private static List<String> best(Map<String, Double> stems, Map<String, Integer> goalsWith) {
        return stems.entrySet().stream()
                .filter(one -> one.getValue() >= 2 && goalsWith.getOrDefault(one.getKey(), 17) <= 3)
                .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(
                                one -> -one.getValue() / goalsWith.getOrDefault(one.getKey(), 17))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}

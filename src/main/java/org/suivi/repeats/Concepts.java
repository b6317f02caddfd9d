package org.suivi.repeats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/** Knows treaties and other fixed things by their many names, so that "OP2-ICCPR" and its full title are one word. */
final class Concepts {

    /** Stands before a concept's code, which no stem does. */
    static final char MARK = '#';

    private static final String PROTOCOL = MARK + "OP";
    private static final int NEAR = 4;
    private static final Pattern NAME_OF = Pattern.compile("\\{(\\w[\\w-]*)}");
    private static final Map<String, String> OWN_PROTOCOL =
            Map.of("#CAT", "#OPCAT", "#CEDAW", "#CEDAW-OP", "#CRPD", "#CRPD-OP", "#CESCR", "#CESCR-OP");

    private record Name(List<String> stems, String concept) {}

    private final Map<String, Map<String, List<Name>>> byLanguage = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    static final Concepts BUNDLED = new Concepts(ResourceRows.of("concepts.csv"));

    private Concepts(List<CSVRecord> rows) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            String concept = row.get("concept");
            kinds.put(MARK + concept, row.get("kind"));
            for (String name : row.get("names").split("\\|")) {
                for (String full : expanded(name, row.get("language"), names)) {
                    names.computeIfAbsent(concept + ' ' + row.get("language"), k -> new ArrayList<>())
                            .add(full);
                    add(MARK + concept, row.get("language"), full);
                }
            }
        }
        byLanguage
                .values()
                .forEach(byFirst -> byFirst.values()
                        .forEach(found -> found.sort(Comparator.comparingInt(
                                        (Name name) -> name.stems().size())
                                .reversed())));
    }

    private static List<String> expanded(String name, String language, Map<String, List<String>> names) {
        Matcher inner = NAME_OF.matcher(name);
        if (!inner.find()) {
            return List.of(name);
        }
        return names.getOrDefault(inner.group(1) + ' ' + language, List.of()).stream()
                .map(other -> name.replace(inner.group(), other))
                .toList();
    }

    private void add(String concept, String language, String name) {
        List<String> stems =
                Wording.cut(name, language).stream().map(Word::stem).toList();
        if (!stems.isEmpty()) {
            byLanguage
                    .computeIfAbsent(language, l -> new HashMap<>())
                    .computeIfAbsent(stems.get(0), s -> new ArrayList<>())
                    .add(new Name(stems, concept));
        }
    }

    boolean isInstrument(String term) {
        return "instrument".equals(kinds.get(term));
    }

    /** The same words with every known name taken together as one. */
    List<Word> gathered(List<Word> words, String language) {
        Map<String, List<Name>> names = byLanguage.getOrDefault(language, Map.of());
        List<Word> gathered = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Name name = longestAt(words, i, names.getOrDefault(words.get(i).stem(), List.of()));
            if (name == null) {
                gathered.add(words.get(i++));
            } else {
                int last = i + name.stems().size() - 1;
                gathered.add(new Word(
                        name.concept(), words.get(i).start(), words.get(last).end()));
                i = last + 1;
            }
        }
        return withOwnProtocols(gathered);
    }

    private static @org.jspecify.annotations.Nullable Name longestAt(List<Word> words, int from, List<Name> names) {
        for (Name name : names) {
            int size = name.stems().size();
            boolean fits = from + size <= words.size();
            for (int k = 1; fits && k < size; k++) {
                fits = words.get(from + k).stem().equals(name.stems().get(k));
            }
            if (fits) {
                return name;
            }
        }
        return null;
    }

    /** "The Convention against Torture and its Optional Protocol" names two treaties. */
    private static List<Word> withOwnProtocols(List<Word> words) {
        List<Word> named = new ArrayList<>(words);
        for (int i = 0; i < named.size(); i++) {
            Word word = named.get(i);
            for (int before = i - 1; word.stem().equals(PROTOCOL) && before >= Math.max(0, i - NEAR); before--) {
                String own = OWN_PROTOCOL.get(named.get(before).stem());
                if (own != null) {
                    named.set(i, new Word(own, word.start(), word.end()));
                    break;
                }
            }
        }
        return named;
    }
}

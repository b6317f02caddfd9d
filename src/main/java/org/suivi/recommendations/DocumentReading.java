package org.suivi.recommendations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.mechanisms.State;
import org.suivi.search.Passage;
import org.suivi.search.SearchKey;
import org.suivi.search.Searchable;
import org.suivi.search.SortKeys;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** Makes of one row the document that the index finds a recommendation by, but for what follows the recommendation up. */
final class DocumentReading {

    private static final int LONGEST_ON_CARD = 420;
    private static final int TITLE_WEIGHT = 3;

    private final ObjectMapper json;
    private final Codes.Snapshot known;

    DocumentReading(ObjectMapper json, Codes.Snapshot known) {
        this.json = json;
        this.known = known;
    }

    /** What waits for the facets that modules above know of many recommendations at once. */
    record Unfollowed(long id, Function<Map<String, List<String>>, Searchable> followedBy) {}

    Unfollowed read(ResultSet row) throws SQLException {
        LocalizedText texts = json.readValue(row.getString("texts"), LocalizedText.class);
        LocalizedText title = json.readValue(row.getString("title"), LocalizedText.class);
        LocalizedText summary = json.readValue(row.getString("summary"), LocalizedText.class);
        String number = row.getString("number");
        String symbol = row.getString("symbol");
        Map<String, List<String>> facets = facets(row, texts);
        var card = new Card(
                row.getString("address"),
                number,
                symbol,
                row.getString("mechanism"),
                (Integer) row.getObject("year"),
                row.getString("kind"),
                row.getString("position"),
                facets.getOrDefault(Facet.STATE.code(), List.of()),
                facets.getOrDefault(Facet.THEME.code(), List.of()),
                facets.getOrDefault(Facet.GOAL.code(), List.of()),
                shortened(texts),
                title);
        long id = row.getLong("id");
        int system = row.getInt("system_id");
        Set<String> visibility = Set.of(row.getString("visibility"));
        List<String> identifiers = identifiers(number, symbol, card.address());
        SortKeys sortKeys = sortKeys(row, number);
        return new Unfollowed(id, followUp -> {
            facets.putAll(followUp);
            return new Searchable(
                    new SearchKey(RecommendationDocuments.KIND, id),
                    system,
                    visibility,
                    passages(texts, title, summary),
                    identifiers,
                    facets,
                    sortKeys,
                    json.writeValueAsString(card));
        });
    }

    private Map<String, List<String>> facets(ResultSet row, LocalizedText texts) throws SQLException {
        Map<String, List<String>> facets = new HashMap<>(known.facetsOfTerms(numbers(row.getArray("terms"))));
        List<State> states = known.states(numbers(row.getArray("states")));
        facets.put(Facet.STATE.code(), states.stream().map(State::code).toList());
        facets.put(
                Facet.REGION.code(),
                states.stream()
                        .map(State::regionalGroup)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        facets.put(Facet.MECHANISM.code(), List.of(row.getString("mechanism")));
        facets.put(Facet.TYPE.code(), List.of(row.getString("type")));
        facets.put(Facet.KIND.code(), List.of(row.getString("kind")));
        facets.put(Facet.POSITION.code(), List.of(row.getString("position")));
        facets.put(Facet.CLUSTER.code(), List.of((String[])
                row.getArray("clusters").getArray()));
        facets.put(
                Facet.LANGUAGE.code(),
                texts.texts().keySet().stream().map(Language::code).toList());
        for (Facet number : List.of(Facet.CYCLE, Facet.SESSION, Facet.YEAR)) {
            single(facets, number, row.getObject(number.code()));
        }
        single(facets, Facet.CATEGORY, row.getObject("action_category"));
        return facets;
    }

    private static void single(Map<String, List<String>> facets, Facet facet, @Nullable Object value) {
        if (value != null) {
            facets.put(facet.code(), List.of(value.toString()));
        }
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private static List<Passage> passages(LocalizedText texts, LocalizedText title, LocalizedText summary) {
        List<Passage> passages = new ArrayList<>();
        title.texts()
                .forEach((language, text) -> passages.add(new Passage("title", language.code(), TITLE_WEIGHT, text)));
        summary.texts().forEach((language, text) -> passages.add(new Passage("summary", language.code(), 1, text)));
        texts.texts().forEach((language, text) -> passages.add(new Passage("text", language.code(), 1, text)));
        return passages;
    }

    private static List<String> identifiers(@Nullable String number, @Nullable String symbol, String address) {
        return Stream.of(number, symbol, address)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static SortKeys sortKeys(ResultSet row, @Nullable String number) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        long document = row.getLong("document_id");
        if (row.getObject("year") != null) {
            numbers.put("oldest", ParagraphOrder.oldestFirst(row.getInt("year"), document, number));
        }
        numbers.put("newest", ParagraphOrder.newestFirst(row.getInt("year"), document, number));
        return new SortKeys(
                numbers,
                Map.of(
                        "number", ParagraphOrder.key(row.getString("symbol"), number),
                        "mechanism", row.getString("mechanism"),
                        "position", row.getString("position")));
    }

    private static LocalizedText shortened(LocalizedText texts) {
        Map<Language, String> shorter = new HashMap<>();
        texts.texts().forEach((language, text) -> shorter.put(language, shorten(text)));
        return new LocalizedText(shorter);
    }

    /** Cuts at a space near the longest length and marks the cut. */
    private static String shorten(String text) {
        if (text.length() <= LONGEST_ON_CARD) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_ON_CARD);
        int end = space > LONGEST_ON_CARD / 2 ? space : LONGEST_ON_CARD;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}

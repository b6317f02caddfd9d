package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.identity.Secret;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps of each text in each language how it came about, by whom and from which version of the original: of records, and in tables
 * alike of what modules above keep.
 */
@Component
public class TranslationNotes {

    private static final String LINKS = "links";
    private static final String NOBODY = "";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final Kept kept;

    @Autowired
    TranslationNotes(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this(jdbc, json, clock, new Kept("house_translation", "record_id", "assistance_record"));
    }

    private TranslationNotes(JdbcClient jdbc, ObjectMapper json, Clock clock, Kept kept) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Where notes are kept.
     *
     * @param key the column of this table with the key of what the text is of
     * @param subjects the table of these, with their {@code source_language}
     */
    public record Kept(String table, String key, String subjects) {}

    /** The same of what another module keeps. */
    public TranslationNotes keptIn(Kept other) {
        return new TranslationNotes(jdbc, json, clock, other);
    }

    /** A text: of which field of a record, in which language. */
    record Piece(String field, Language language) {}

    /** What is kept of a text. */
    record Note(TextStatus status, String translator, Instant at, String source) {}

    /** What a record says in words, field by field, wherever its kind keeps them; of what it is linked with the words are others’. */
    public Map<String, LocalizedText> words(String content) {
        Map<String, LocalizedText> words = new LinkedHashMap<>();
        gather("", json.readTree(content), words);
        return words;
    }

    /** A section gives its fields no name, a list its number: "title", "blocks-0-name". */
    private void gather(String within, JsonNode section, Map<String, LocalizedText> words) {
        section.properties().stream()
                .filter(field -> !field.getKey().equals(LINKS))
                .forEach(field -> {
                    String name = within + field.getKey();
                    JsonNode value = field.getValue();
                    if (isText(value)) {
                        words.put(name, json.treeToValue(value, LocalizedText.class));
                    } else if (value.isObject()) {
                        gather(within, value, words);
                    }
                    for (int i = 0; value.isArray() && i < value.size(); i++) {
                        gather(name + "-" + i + "-", value.get(i), words);
                    }
                });
    }

    /** All that a record says but its translations, to be compared. */
    public JsonNode original(String content, Language source) {
        JsonNode all = json.readTree(content);
        strip(all, source);
        return all;
    }

    private static void strip(JsonNode section, Language source) {
        section.forEach(value -> {
            if (isText(value)) {
                ((ObjectNode) value).retain(source.code());
            } else {
                strip(value, source);
            }
        });
    }

    private static boolean isText(JsonNode value) {
        return value.isObject()
                && value.propertyNames().stream()
                        .allMatch(code -> Language.of(code).isPresent());
    }

    /**
     * What somebody wrote in another language than the original was translated by a person. What a record begins with was filled in from
     * elsewhere: the official text of what it is linked with is that, of the rest it is not known. Of what has no language yet, nothing is.
     */
    public void written(Actor actor, long record, @Nullable String before, String after) {
        Language source = sources(List.of(record)).get(record);
        if (source != null) {
            written(actor, record, source, before, after);
        }
    }

    private void written(Actor actor, long record, Language source, @Nullable String before, String after) {
        Map<String, LocalizedText> was = before == null ? Map.of() : words(before);
        List<LocalizedText> official = officialTexts(json.readTree(after));
        words(after).forEach((field, text) -> {
            LocalizedText old = was.getOrDefault(field, LocalizedText.EMPTY);
            for (Language language : Language.values()) {
                String words = text.exactly(language);
                boolean isChanged = language != source && !Objects.equals(words, old.exactly(language));
                var piece = new Piece(field, language);
                if (isChanged && words != null && isFrom(official, language, words)) {
                    keep(NOBODY, record, piece, TextStatus.OFFICIAL, text.exactly(source));
                } else if (isChanged && words != null && before != null) {
                    keep(actor.name(), record, piece, TextStatus.HUMAN, text.exactly(source));
                } else if (isChanged) {
                    forget(record, piece);
                }
            }
        });
    }

    /** What mechanisms published of the recommendations that a record is linked with; of links of before it is not known. */
    private List<LocalizedText> officialTexts(JsonNode content) {
        return content.findValues(LINKS).stream()
                .flatMap(JsonNode::valueStream)
                .map(link -> json.treeToValue(link, Link.class))
                .filter(Link::isRecommendation)
                .map(Link::officialText)
                .toList();
    }

    /** Whether these words are such a text, or its beginning. */
    private static boolean isFrom(List<LocalizedText> official, Language language, String words) {
        String said = onOneLine(words);
        String beginning = said.endsWith("…") ? said.substring(0, said.length() - 1) : null;
        return official.stream()
                .map(text -> text.exactly(language))
                .filter(Objects::nonNull)
                .map(TranslationNotes::onOneLine)
                .anyMatch(text ->
                        text.equals(said) || (beginning != null && !beginning.isBlank() && text.startsWith(beginning)));
    }

    private static String onOneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** Says how all that is there in a language came about, seen beside the original as it is now. */
    public void mark(Actor actor, long record, String content, Language language, TextStatus status) {
        Language source = source(record);
        List<Map.Entry<String, LocalizedText>> there = words(content).entrySet().stream()
                .filter(field -> field.getValue().exactly(language) != null)
                .toList();
        if (language == source || there.isEmpty()) {
            throw new Refused("translation.nothing");
        }
        there.forEach(field -> keep(
                actor.name(),
                record,
                new Piece(field.getKey(), language),
                status,
                field.getValue().exactly(source)));
    }

    /** The languages of several at once; one without words has none yet and counts as written in that of the program. */
    public Map<Long, Translated> translated(Map<Long, Translated.About> subjects, Function<Long, String> content) {
        Map<Long, Language> sources = sources(subjects.keySet());
        Map<Long, Map<Piece, Note>> all = of(subjects.keySet());
        Map<Long, Translated> translated = new LinkedHashMap<>();
        subjects.forEach((id, about) -> translated.put(
                id,
                Translated.of(
                        about,
                        sources.getOrDefault(id, Language.EN),
                        words(content.apply(id)),
                        all.getOrDefault(id, Map.of()))));
        return translated;
    }

    /** What a machine translated in some of them is left out. */
    public ByPeople byPeople(Collection<Long> records) {
        return new ByPeople(of(records));
    }

    /** Knows which texts people answer for, as far as that was said. */
    public record ByPeople(Map<Long, Map<Piece, Note>> notes) {

        public LocalizedText text(long record, String field, LocalizedText text) {
            LocalizedText left = text;
            for (Language language : text.texts().keySet()) {
                Note note = notes.getOrDefault(record, Map.of()).get(new Piece(field, language));
                left = note != null && note.status() == TextStatus.MACHINE ? left.with(language, "") : left;
            }
            return left;
        }
    }

    /** @param translator empty where it is nobody of here */
    private void keep(String translator, long record, Piece piece, TextStatus status, @Nullable String source) {
        jdbc.sql("""
                        insert into %1$s (%2$s, field, language, status, translator, source_hash, at)
                        values (:record, :field, :language, :status, :translator, :hash, :now)
                        on conflict (%2$s, field, language) do update set status = excluded.status,
                            translator = excluded.translator, source_hash = excluded.source_hash, at = excluded.at
                        """.formatted(kept.table(), kept.key()))
                .param("record", record)
                .param("field", piece.field())
                .param("language", piece.language().code())
                .param("status", status.code())
                .param("translator", translator)
                .param("hash", hash(source))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void forget(long record, Piece piece) {
        jdbc.sql("delete from %s where %s = :record and field = :field and language = :language"
                        .formatted(kept.table(), kept.key()))
                .param("record", record)
                .param("field", piece.field())
                .param("language", piece.language().code())
                .update();
    }

    /** The language that one was written in; that of the program where it has no words yet. */
    public Language source(long record) {
        return sources(List.of(record)).getOrDefault(record, Language.EN);
    }

    /** The language that each of some records was written in. */
    Map<Long, Language> sources(Collection<Long> records) {
        Map<Long, Language> sources = new HashMap<>();
        jdbc.sql("""
                        select id, source_language from %s
                        where source_language is not null and id = any(string_to_array(:records, ',')::bigint[])
                        """.formatted(kept.subjects()))
                .param("records", joined(records))
                .query(row -> {
                    sources.put(
                            row.getLong("id"),
                            Language.of(row.getString("source_language")).orElseThrow());
                });
        return sources;
    }

    Map<Long, Map<Piece, Note>> of(Collection<Long> records) {
        Map<Long, Map<Piece, Note>> notes = new HashMap<>();
        jdbc.sql("select * from %s where %s = any(string_to_array(:records, ',')::bigint[])"
                        .formatted(kept.table(), kept.key()))
                .param("records", joined(records))
                .query(row -> {
                    var piece = new Piece(
                            row.getString("field"),
                            Language.of(row.getString("language")).orElseThrow());
                    var note = new Note(
                            TextStatus.of(row.getString("status")).orElseThrow(),
                            row.getString("translator"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("source_hash"));
                    notes.computeIfAbsent(row.getLong(kept.key()), unused -> new HashMap<>())
                            .put(piece, note);
                });
        return notes;
    }

    static String hash(@Nullable String source) {
        return HexFormat.of().formatHex(Secret.hashOf(source == null ? "" : source));
    }

    /** The language of an original: the only one of its title, or else the first of those that are shown for others. */
    public static @Nullable Language sourceOf(LocalizedText title) {
        LocalizedText.Shown shown = title.texts().size() == 1
                ? title.in(title.texts().keySet().iterator().next())
                : title.in(Language.EN);
        return shown == null ? null : shown.language();
    }

    private static String joined(Collection<Long> records) {
        return List.copyOf(records).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

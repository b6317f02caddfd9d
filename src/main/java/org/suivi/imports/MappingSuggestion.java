package org.suivi.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.wording.TextLanguage;

/** Guesses what the columns of a ministry's table mean from their headings, for a person to correct. */
final class MappingSuggestion {

    /** The words that headings hold, longest meaning first; a heading takes the first field that fits. */
    private static final Map<MappedField, List<String>> WORDS = words();

    private static final List<String> SEPARATORS = List.of("||", "\n", "|", ";");

    private MappingSuggestion() {}

    static ColumnMapping of(String name, TableShape shape, List<String> headings, List<TableRow> examples) {
        List<MappedColumn> columns = new ArrayList<>();
        boolean named = headings.stream().anyMatch(MappingSuggestion::isText);
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            if (!heading.isEmpty()) {
                columns.add(column(heading, i, named ? List.of() : examples, examples, columns));
            }
        }
        return new ColumnMapping(name, shape, columns, separator(examples), Map.of());
    }

    /** Long texts are taken for recommendations only where no heading speaks of them. */
    private static MappedColumn column(
            String heading, int place, List<TableRow> lengths, List<TableRow> examples, List<MappedColumn> before) {
        MappedField field = field(heading);
        if (field == null && isLongText(place, lengths)) {
            field = MappedField.TEXT;
        }
        if (field == null) {
            return new MappedColumn(heading, MappedField.EXTRA, null);
        }
        if (!field.isText()) {
            boolean taken = before.stream().anyMatch(other -> other.field() == field(heading));
            return new MappedColumn(heading, taken ? MappedField.EXTRA : field, null);
        }
        String language = language(heading, place, examples);
        boolean taken = before.stream().anyMatch(other -> other.field().isText() && language.equals(other.language()));
        return taken ? new MappedColumn(heading, MappedField.EXTRA, null) : new MappedColumn(heading, field, language);
    }

    private static boolean isText(String heading) {
        MappedField field = field(heading);
        return field != null && field.isText();
    }

    private static @Nullable MappedField field(String heading) {
        String tidy = " " + plain(heading) + " ";
        for (Map.Entry<MappedField, List<String>> entry : WORDS.entrySet()) {
            for (String word : entry.getValue()) {
                if (tidy.contains(" " + word)) {
                    return entry.getKey();
                }
            }
        }
        return null;
    }

    private static String plain(String heading) {
        String parted = heading.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        String bare = Normalizer.normalize(parted, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean isLongText(int place, List<TableRow> examples) {
        long longOnes =
                examples.stream().filter(row -> row.cell(place).length() > 80).count();
        return longOnes > 0 && longOnes * 2 >= examples.size();
    }

    private static String language(String heading, int place, List<TableRow> examples) {
        StringBuilder sample = new StringBuilder();
        examples.forEach(row -> sample.append(row.cell(place)).append(' '));
        return TextLanguage.guess(sample.isEmpty() || sample.length() < 40 ? sample + heading : sample.toString());
    }

    private static String separator(List<TableRow> examples) {
        for (String separator : SEPARATORS) {
            boolean used = examples.stream()
                    .flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> cell.length() < 300 && cell.contains(separator));
            if (used) {
                return separator;
            }
        }
        return "\n";
    }

    private static Map<MappedField, List<String>> words() {
        Map<MappedField, List<String>> words = new LinkedHashMap<>();
        words.put(
                MappedField.ACTION_CATEGORY,
                List.of(
                        "action category",
                        "category of action",
                        "kind of action",
                        "categorie d action",
                        "type d action",
                        "categoria de la medida",
                        "tipo de medida",
                        "категория действ",
                        "вид действ",
                        "вид требуем",
                        "тип действ",
                        "فئة الاجراء",
                        "نوع الاجراء",
                        "行动类别",
                        "所要求行动"));
        words.put(
                MappedField.UNOFFICIAL_TEXT,
                List.of(
                        "unofficial",
                        "translation",
                        "traduction",
                        "non officiel",
                        "traduccion",
                        "no oficial",
                        "ترجمة",
                        "译文",
                        "非正式",
                        "перевод",
                        "неофициальн"));
        words.put(
                MappedField.SYMBOL,
                List.of(
                        "symbol",
                        "simbolo",
                        "cote du document",
                        "document symbol",
                        "رمز الوثيقة",
                        "文号",
                        "условное обозначение"));
        words.put(
                MappedField.PARAGRAPH,
                List.of(
                        "paragraph",
                        "paragraphe",
                        "parrafo",
                        "para ",
                        "code recommendation ",
                        "code recommandation ",
                        "numero",
                        "number",
                        "الفقرة",
                        "段落",
                        "пункт"));
        words.put(
                MappedField.RECOMMENDING_STATES,
                List.of(
                        "recommending",
                        "etat recommandant",
                        "pays recommandant",
                        "estado recomendante",
                        "pais recomendante",
                        "الدولة الموصية",
                        "提出建议",
                        "рекомендующ"));
        words.put(
                MappedField.STATE_UNDER_REVIEW,
                List.of(
                        "state under review",
                        "country",
                        "etat examine",
                        "estado examinado",
                        "الدولة موضوع",
                        "受审议",
                        "государство"));
        words.put(
                MappedField.BODY,
                List.of(
                        "body",
                        "mechanism",
                        "mecanisme",
                        "mecanismo",
                        "entidad emisora",
                        "organe",
                        "committee",
                        "comite",
                        "آلية",
                        "الآلية",
                        "机制",
                        "механизм"));
        words.put(MappedField.SESSION, List.of("session", "sesion", "الدورة", "届会", "сессия"));
        words.put(MappedField.CYCLE, List.of("cycle", "ciclo", "الجولة", "周期", "цикл"));
        words.put(MappedField.YEAR, List.of("year ", "annee ", "ano ", "السنة", "年份", "год "));
        words.put(
                MappedField.POSITION,
                List.of("position", "posicion", "reponse de l etat", "response", "الموقف", "立场", "позиция"));
        words.put(MappedField.SDGS, List.of("sdg", "ods", "odd", "اهداف التنمية", "可持续发展", "цур"));
        words.put(
                MappedField.PERSONS,
                List.of("affected", "persons", "poblacion", "groupe", "personnes", "grupo", "الفئات", "群体", "группы"));
        words.put(
                MappedField.THEMES,
                List.of("theme", "tema", "thematique", "derecho", "right", "droit", "issue", "الموضوع", "主题", "тема"));
        words.put(MappedField.PUBLISHED, List.of("date", "fecha", "التاريخ", "日期", "дата"));
        words.put(
                MappedField.TEXT,
                List.of(
                        "texto de recomendacion",
                        "text",
                        "recommendation ",
                        "recommandation ",
                        "recomendacion ",
                        "التوصية",
                        "建议",
                        "рекомендация"));
        return words;
    }
}

package org.suivi.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** The columns in which recommendations leave as a list, with the value of each in the reader's language. */
final class RecommendationColumns {

    private final Messages messages;
    private final Language language;
    private final RecordWords words;
    private final String site;

    /** @param site the address of the system, to which each record's own is added */
    RecommendationColumns(Messages messages, Labels labels, Language language, String site) {
        this.messages = messages;
        this.language = language;
        this.words = new RecordWords(messages, labels, language);
        this.site = site;
    }

    /** A column together with the way to its value. */
    private record Field(Column column, Function<RecommendationRecord, @Nullable Object> value) {}

    /** The columns and the rows of one kind of file. */
    record Selection(List<Column> columns, Function<RecommendationRecord, List<@Nullable Object>> row) {}

    Selection of(ExportFormat format) {
        List<Field> fields = format == ExportFormat.PDF ? printed() : complete();
        return new Selection(fields.stream().map(Field::column).toList(), record -> {
            List<@Nullable Object> values = new ArrayList<>(fields.size());
            fields.forEach(field -> values.add(field.value().apply(record)));
            return values;
        });
    }

    /** What fits on a sheet of paper. */
    private List<Field> printed() {
        return List.of(
                field(
                        "number",
                        "recommendation.number",
                        ColumnKind.SYMBOL,
                        each -> each.official().number()),
                field("source", "recommendation.facet.mechanism", ColumnKind.TEXT, words::sourceInWords),
                field("text", "recommendation.verbatim", ColumnKind.LONG_TEXT, words::text),
                field("states", "recommendation.by", ColumnKind.LIST, words::states),
                field("position", "recommendation.facet.position", ColumnKind.TEXT, words::position),
                field("themes", "recommendation.facet.theme", ColumnKind.LIST, tags(Facet.THEME)));
    }

    private List<Field> complete() {
        List<Field> fields = new ArrayList<>();
        fields.addAll(official());
        fields.add(field("text", "recommendation.verbatim", ColumnKind.LONG_TEXT, words::text));
        fields.add(field("text_language", "export.column.text-language", ColumnKind.TEXT, words::textLanguage));
        Stream.of(Language.values())
                .filter(other -> other != language)
                .forEach(other -> fields.add(new Field(
                        new Column(
                                "text_" + other.code(),
                                messages.text(language, "export.column.text-in", other.ownName()),
                                ColumnKind.LONG_TEXT),
                        each -> each.official().texts().exactly(other))));
        fields.addAll(kept());
        fields.addAll(followUp());
        fields.add(field(
                "address",
                "export.column.address",
                ColumnKind.SYMBOL,
                each -> site + "/r/" + each.official().address()));
        return fields;
    }

    private List<Field> official() {
        return List.of(
                field(
                        "number",
                        "recommendation.number",
                        ColumnKind.SYMBOL,
                        each -> each.official().number()),
                field("mechanism", "recommendation.facet.mechanism", ColumnKind.TEXT, words::mechanism),
                field(
                        "symbol",
                        "recommendation.document",
                        ColumnKind.SYMBOL,
                        each -> each.source().symbol()),
                field(
                        "session",
                        "recommendation.facet.session",
                        ColumnKind.NUMBER,
                        each -> each.source().session()),
                field(
                        "cycle",
                        "recommendation.facet.cycle",
                        ColumnKind.NUMBER,
                        each -> each.source().cycle()),
                field(
                        "year",
                        "recommendation.facet.year",
                        ColumnKind.NUMBER,
                        each -> each.source().year()),
                field("kind", "recommendation.facet.kind", ColumnKind.TEXT, words::kind),
                field("states", "recommendation.by", ColumnKind.LIST, words::states));
    }

    private List<Field> kept() {
        return List.of(
                field("position", "recommendation.facet.position", ColumnKind.TEXT, words::position),
                field(
                        "position_date",
                        "recommendation.position.date",
                        ColumnKind.DATE,
                        each -> each.kept().position().on()),
                field(
                        "position_source",
                        "recommendation.position.symbol",
                        ColumnKind.SYMBOL,
                        each -> words.positionSource(each.kept().position())),
                field("themes", "recommendation.facet.theme", ColumnKind.LIST, tags(Facet.THEME)),
                field("persons", "recommendation.facet.person", ColumnKind.LIST, tags(Facet.PERSON)),
                field("sdg_goals", "recommendation.facet.goal", ColumnKind.LIST, tags(Facet.GOAL)),
                field("sdg_targets", "recommendation.facet.target", ColumnKind.LIST, tags(Facet.TARGET)),
                field("national_tags", "recommendation.facet.national", ColumnKind.LIST, tags(Facet.NATIONAL)),
                field("clusters", "recommendation.facet.cluster", ColumnKind.LIST, each -> each.codes(Facet.CLUSTER)),
                field("action_category", "recommendation.facet.category", ColumnKind.TEXT, words::category),
                field(
                        "title",
                        "recommendation.title",
                        ColumnKind.TEXT,
                        each -> words.shown(each.kept().words().title())),
                field(
                        "summary",
                        "recommendation.summary",
                        ColumnKind.LONG_TEXT,
                        each -> words.shown(each.kept().words().summary())));
    }

    /** Delivery and the results of each kind of assessor stand apart, as everywhere. */
    private List<Field> followUp() {
        return List.of(
                listed("lead", Facet.LEAD),
                listed("delivery", Facet.DELIVERY),
                listed("result_state", Facet.RESULT_STATE),
                listed("result_nhri", Facet.RESULT_NHRI),
                listed("result_civil_society", Facet.RESULT_CIVIL_SOCIETY),
                listed("result_mechanism", Facet.RESULT_MECHANISM),
                listed("has_action", Facet.ACTION),
                listed("has_indicator", Facet.INDICATOR));
    }

    MatrixRow matrixRow(RecommendationRecord each) {
        return words.matrixRow(each);
    }

    private Field listed(String key, Facet facet) {
        return field(key, "recommendation.facet." + facet.code(), ColumnKind.LIST, tags(facet));
    }

    private Field field(
            String key, String label, ColumnKind kind, Function<RecommendationRecord, @Nullable Object> value) {
        return new Field(new Column(key, messages.text(language, label), kind), value);
    }

    private Function<RecommendationRecord, @Nullable Object> tags(Facet facet) {
        return each -> words.labels(each, facet);
    }
}

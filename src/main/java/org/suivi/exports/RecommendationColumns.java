package org.suivi.exports;

import java.util.function.Function;
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

    Columns<RecommendationRecord> of(ExportFormat format) {
        var columns = new Columns<RecommendationRecord>(messages, language);
        return format == ExportFormat.PDF ? printed(columns) : complete(columns);
    }

    /** What fits on a sheet of paper. */
    private Columns<RecommendationRecord> printed(Columns<RecommendationRecord> columns) {
        return columns.with(
                        "number",
                        "recommendation.number",
                        ColumnKind.SYMBOL,
                        each -> each.official().number())
                .with("source", "recommendation.facet.mechanism", ColumnKind.TEXT, words::sourceInWords)
                .with("text", "recommendation.verbatim", ColumnKind.LONG_TEXT, words::text)
                .with("states", "recommendation.by", ColumnKind.LIST, words::states)
                .with("position", "recommendation.facet.position", ColumnKind.TEXT, words::position)
                .with("themes", "recommendation.facet.theme", ColumnKind.LIST, tags(Facet.THEME));
    }

    private Columns<RecommendationRecord> complete(Columns<RecommendationRecord> columns) {
        official(columns)
                .with("text", "recommendation.verbatim", ColumnKind.LONG_TEXT, words::text)
                .with("text_language", "export.column.text-language", ColumnKind.TEXT, words::textLanguage);
        for (Language other : Language.values()) {
            if (other != language) {
                String label = messages.text(language, "export.column.text-in", other.ownName());
                columns.with(
                        new Column("text_" + other.code(), label, ColumnKind.LONG_TEXT),
                        each -> each.official().texts().exactly(other));
            }
        }
        return followUp(kept(columns))
                .with(
                        "address",
                        "export.column.address",
                        ColumnKind.SYMBOL,
                        each -> site + "/r/" + each.official().address());
    }

    private Columns<RecommendationRecord> official(Columns<RecommendationRecord> columns) {
        return columns.with(
                        "number",
                        "recommendation.number",
                        ColumnKind.SYMBOL,
                        each -> each.official().number())
                .with("mechanism", "recommendation.facet.mechanism", ColumnKind.TEXT, words::mechanism)
                .with(
                        "symbol",
                        "recommendation.document",
                        ColumnKind.SYMBOL,
                        each -> each.source().symbol())
                .with(
                        "session",
                        "recommendation.facet.session",
                        ColumnKind.NUMBER,
                        each -> each.source().session())
                .with(
                        "cycle",
                        "recommendation.facet.cycle",
                        ColumnKind.NUMBER,
                        each -> each.source().cycle())
                .with(
                        "year",
                        "recommendation.facet.year",
                        ColumnKind.NUMBER,
                        each -> each.source().year())
                .with("kind", "recommendation.facet.kind", ColumnKind.TEXT, words::kind)
                .with("states", "recommendation.by", ColumnKind.LIST, words::states);
    }

    private Columns<RecommendationRecord> kept(Columns<RecommendationRecord> columns) {
        return columns.with("position", "recommendation.facet.position", ColumnKind.TEXT, words::position)
                .with(
                        "position_date",
                        "recommendation.position.date",
                        ColumnKind.DATE,
                        each -> each.kept().position().on())
                .with(
                        "position_source",
                        "recommendation.position.symbol",
                        ColumnKind.SYMBOL,
                        each -> words.positionSource(each.kept().position()))
                .with("themes", "recommendation.facet.theme", ColumnKind.LIST, tags(Facet.THEME))
                .with("persons", "recommendation.facet.person", ColumnKind.LIST, tags(Facet.PERSON))
                .with("sdg_goals", "recommendation.facet.goal", ColumnKind.LIST, tags(Facet.GOAL))
                .with("sdg_targets", "recommendation.facet.target", ColumnKind.LIST, tags(Facet.TARGET))
                .with("national_tags", "recommendation.facet.national", ColumnKind.LIST, tags(Facet.NATIONAL))
                .with("clusters", "recommendation.facet.cluster", ColumnKind.LIST, each -> each.codes(Facet.CLUSTER))
                .with("action_category", "recommendation.facet.category", ColumnKind.TEXT, words::category)
                .with(
                        "title",
                        "recommendation.title",
                        ColumnKind.TEXT,
                        each -> words.shown(each.kept().words().title()))
                .with(
                        "summary",
                        "recommendation.summary",
                        ColumnKind.LONG_TEXT,
                        each -> words.shown(each.kept().words().summary()));
    }

    /** Delivery and the results of each kind of assessor stand apart, as everywhere. */
    private Columns<RecommendationRecord> followUp(Columns<RecommendationRecord> columns) {
        return columns.with("lead", "recommendation.facet.lead", ColumnKind.LIST, tags(Facet.LEAD))
                .with("delivery", "recommendation.facet.delivery", ColumnKind.LIST, tags(Facet.DELIVERY))
                .with("result_state", "recommendation.facet.result-state", ColumnKind.LIST, tags(Facet.RESULT_STATE))
                .with("result_nhri", "recommendation.facet.result-nhri", ColumnKind.LIST, tags(Facet.RESULT_NHRI))
                .with(
                        "result_civil_society",
                        "recommendation.facet.result-civil-society",
                        ColumnKind.LIST,
                        tags(Facet.RESULT_CIVIL_SOCIETY))
                .with(
                        "result_mechanism",
                        "recommendation.facet.result-mechanism",
                        ColumnKind.LIST,
                        tags(Facet.RESULT_MECHANISM))
                .with("has_action", "recommendation.facet.action", ColumnKind.LIST, tags(Facet.ACTION))
                .with("has_indicator", "recommendation.facet.indicator", ColumnKind.LIST, tags(Facet.INDICATOR));
    }

    MatrixRow matrixRow(RecommendationRecord each) {
        return words.matrixRow(each);
    }

    private Function<RecommendationRecord, @Nullable Object> tags(Facet facet) {
        return each -> words.labels(each, facet);
    }
}

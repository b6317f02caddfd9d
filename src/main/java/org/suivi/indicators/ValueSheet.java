package org.suivi.indicators;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/** The front door for taking current values away as a spreadsheet, with headings and words in the reader's language. */
@Service
@Transactional(readOnly = true)
public class ValueSheet {

    /** One value with what is measured. */
    private record Line(Description of, Cell cell, Measured measured) {}

    private final Indicators indicators;
    private final IndicatorStore store;
    private final ValueStore values;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    ValueSheet(
            Indicators indicators,
            IndicatorStore store,
            ValueStore values,
            Messages messages,
            PublicAddress site,
            Clock clock) {
        this.indicators = indicators;
        this.store = store;
        this.values = values;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** The current values of one indicator, or of all that the actor may see. */
    public ExportedList list(Actor actor, SystemHead system, Language language, @Nullable Long indicator) {
        actor.mustHave(Permission.READ_PUBLISHED);
        Map<Long, Description> known = new HashMap<>();
        (indicator == null ? store.all(actor) : List.of(indicators.one(actor, indicator)))
                .forEach(one -> known.put(one.id(), one.description()));
        String path = system.path() + "/indicators" + (indicator == null ? "" : "/" + indicator);
        var about = new ListDescription(
                messages.text(language, "indicator.values"),
                List.of(),
                clock.instant(),
                system.zone(),
                URI.create(site.of(path)),
                messages.text(language, "indicator.series.hint"),
                language.locale());
        return columns(language)
                .list(
                        about,
                        values.current(actor.inSystem(), known.keySet()).stream()
                                .map(owned -> new Line(
                                        Objects.requireNonNull(known.get(owned.indicator())),
                                        owned.value().cell(),
                                        owned.value().measured()))
                                .toList());
    }

    private Columns<Line> columns(Language language) {
        return new Columns<Line>(messages, language)
                .with(
                        "indicator",
                        "indicator.code",
                        ColumnKind.SYMBOL,
                        line -> line.of().code())
                .written(
                        "name",
                        "indicator.name",
                        ColumnKind.TEXT,
                        line -> line.of().name())
                .with(
                        "kind",
                        "indicator.kind",
                        ColumnKind.TEXT,
                        line -> word(language, "kind", line.of().kind().code()))
                .with(
                        "period",
                        "indicator.period",
                        ColumnKind.SYMBOL,
                        line -> line.cell().period().code())
                .with(
                        "territory",
                        "indicator.territory",
                        ColumnKind.TEXT,
                        line -> line.cell().territory())
                .with(
                        "disaggregation",
                        "indicator.part",
                        ColumnKind.SYMBOL,
                        line -> line.cell().disaggregation().code())
                .with(
                        "value",
                        "indicator.value",
                        ColumnKind.NUMBER,
                        line -> line.measured().value())
                .written(
                        "unit",
                        "indicator.unit",
                        ColumnKind.TEXT,
                        line -> line.of().sheet().unit())
                .with(
                        "missing",
                        "indicator.missing",
                        ColumnKind.TEXT,
                        line -> missing(language, line.measured().missing()))
                .with(
                        "status",
                        "indicator.status",
                        ColumnKind.TEXT,
                        line -> word(
                                language, "status", line.measured().status().code()))
                .with(
                        "source",
                        "indicator.source",
                        ColumnKind.TEXT,
                        line -> line.measured().source())
                .with(
                        "break",
                        "indicator.break",
                        ColumnKind.TEXT,
                        line -> line.measured().breakNote())
                .with(
                        "note",
                        "indicator.note",
                        ColumnKind.TEXT,
                        line -> line.measured().note());
    }

    private @Nullable String missing(Language language, @Nullable MissingReason missing) {
        return missing == null ? null : word(language, "missing", missing.code());
    }

    private String word(Language language, String of, String code) {
        return messages.text(language, "indicator." + of + "." + code);
    }
}

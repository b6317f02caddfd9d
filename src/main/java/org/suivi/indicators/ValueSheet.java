package org.suivi.indicators;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.Column;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.indicators.ValueStore.Owned;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/** The front door for taking current values away as a spreadsheet, with headings and words in the reader's language. */
@Service
@Transactional(readOnly = true)
public class ValueSheet {

    private static final List<Templated> COLUMNS = List.of(
            new Templated("indicator", "indicator.code", ColumnKind.SYMBOL),
            new Templated("name", "indicator.name", ColumnKind.TEXT),
            new Templated("kind", "indicator.kind", ColumnKind.TEXT),
            new Templated("period", "indicator.period", ColumnKind.SYMBOL),
            new Templated("territory", "indicator.territory", ColumnKind.TEXT),
            new Templated("disaggregation", "indicator.part", ColumnKind.SYMBOL),
            new Templated("value", "indicator.value", ColumnKind.NUMBER),
            new Templated("unit", "indicator.unit", ColumnKind.TEXT),
            new Templated("missing", "indicator.missing", ColumnKind.TEXT),
            new Templated("status", "indicator.status", ColumnKind.TEXT),
            new Templated("source", "indicator.source", ColumnKind.TEXT),
            new Templated("break", "indicator.break", ColumnKind.TEXT),
            new Templated("note", "indicator.note", ColumnKind.TEXT));

    private record Templated(String key, String label, ColumnKind kind) {}

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
        Map<Long, Indicator> known = new HashMap<>();
        (indicator == null ? store.all(actor) : List.of(indicators.one(actor, indicator)))
                .forEach(one -> known.put(one.id(), one));
        List<Owned> current = values.current(actor.inSystem(), known.keySet());
        Iterator<List<@Nullable Object>> rows = current.stream()
                .map(owned -> row(owned, Objects.requireNonNull(known.get(owned.indicator())), language))
                .iterator();
        String path = system.path() + "/indicators" + (indicator == null ? "" : "/" + indicator);
        var about = new ListDescription(
                messages.text(language, "indicator.values"),
                List.of(),
                clock.instant(),
                system.zone(),
                URI.create(site.of(path)),
                messages.text(language, "indicator.series.hint"),
                language.locale());
        return new ExportedList(
                about,
                COLUMNS.stream()
                        .map(one -> new Column(one.key(), messages.text(language, one.label()), one.kind()))
                        .toList(),
                current.size(),
                rows);
    }

    private List<@Nullable Object> row(Owned owned, Indicator indicator, Language language) {
        Description description = indicator.description();
        Cell cell = owned.value().cell();
        Measured measured = owned.value().measured();
        MissingReason missing = measured.missing();
        return Arrays.asList(
                description.code(),
                description.name().plain(language),
                messages.text(language, "indicator.kind." + description.kind().code()),
                cell.period().code(),
                cell.territory(),
                cell.disaggregation().code(),
                measured.value(),
                description.sheet().unit().plain(language),
                missing == null ? null : messages.text(language, "indicator.missing." + missing.code()),
                messages.text(language, "indicator.status." + measured.status().code()),
                measured.source(),
                measured.breakNote(),
                measured.note());
    }
}

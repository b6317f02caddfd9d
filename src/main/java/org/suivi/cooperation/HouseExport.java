package org.suivi.cooperation;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.Column;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.CsvExport;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.exports.ListDescription.FilterPart;
import org.suivi.exports.XlsxExport;
import org.suivi.identity.PublicAddress;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Vocabulary;

/** A list of the clearing house as a spreadsheet or CSV: the same rows that the reader sees on the page, and no more. */
@Service
@Transactional(readOnly = true)
public class HouseExport {

    private static final int MOST = 20_000;

    private final HouseList list;
    private final Taxonomies taxonomies;
    private final Mechanisms mechanisms;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    HouseExport(
            HouseList list,
            Taxonomies taxonomies,
            Mechanisms mechanisms,
            Messages messages,
            PublicAddress site,
            Clock clock) {
        this.list = list;
        this.taxonomies = taxonomies;
        this.mechanisms = mechanisms;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** Where an export goes, and as what. */
    public record Target(ListDescription about, ExportFormat format, OutputStream out) {}

    public static ExportFormat format(String code) {
        return ExportFormat.of(code)
                .filter(format -> format == ExportFormat.CSV || format == ExportFormat.XLSX)
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    public ListDescription about(Entity entity, HouseFilter filter, Language language) {
        List<FilterPart> parts = new ArrayList<>();
        if (!filter.words().isEmpty()) {
            parts.add(new FilterPart(messages.text(language, "house.words"), filter.words()));
        }
        filter.chosen()
                .forEach((facet, value) -> parts.add(new FilterPart(
                        label(language, "house.facet." + facet.code()), value(language, entity, facet, value))));
        return new ListDescription(
                messages.text(language, entity.code() + ".title"),
                parts,
                clock.instant(),
                ZoneOffset.UTC,
                URI.create(site.of(entity.path() + filter.query())),
                messages.text(language, "house.export-notice"),
                language.locale());
    }

    String label(Language language, String key) {
        return messages.text(language, key);
    }

    /** A value of a facet in words. */
    public String value(Language language, Entity entity, HouseFacet facet, String value) {
        if (facet.isOfTerms()) {
            return taxonomies.vocabulary().label(Integer.parseInt(value)).plain(language);
        }
        return switch (facet) {
            case STATE -> stateName(language, entity, value);
            case LANGUAGE -> Language.of(value).map(Language::ownName).orElse(value);
            case REGION ->
                taxonomies
                        .vocabulary()
                        .term("un-regional-groups", value)
                        .map(term -> term.name().plain(language))
                        .orElse(value);
            case COUNTRY ->
                mechanisms
                        .directory()
                        .stateWithCode(value)
                        .map(state -> state.name().plain(language))
                        .orElse(value);
            default -> value;
        };
    }

    private String stateName(Language language, Entity entity, String code) {
        String key = entity.code() + ".state." + code;
        return messages.has(key) ? messages.text(language, key) : code;
    }

    public void write(Actor actor, Entity entity, HouseFilter filter, Target target) throws IOException {
        Language language = Language.of(target.about().language().getLanguage()).orElseThrow();
        List<HouseRow> rows = list.rows(actor, entity, filter, MOST, 1);
        var exported = new ExportedList(
                target.about(),
                columns(language),
                rows.size(),
                rows.stream().map(row -> cells(row, language)).iterator());
        ExportWords words = ExportWords.in(target.about().language());
        if (target.format() == ExportFormat.CSV) {
            new CsvExport(words).write(exported, target.out());
        } else {
            new XlsxExport(words).write(exported, target.out());
        }
    }

    private List<Column> columns(Language language) {
        return Stream.of(
                        new Column("number", "number", ColumnKind.SYMBOL),
                        new Column("title", "title", ColumnKind.LONG_TEXT),
                        new Column("party", "party", ColumnKind.TEXT),
                        new Column("region", "region", ColumnKind.SYMBOL),
                        new Column("state", "state", ColumnKind.TEXT),
                        new Column("themes", "theme", ColumnKind.LIST),
                        new Column("functions", "function", ColumnKind.LIST),
                        new Column("modalities", "modality", ColumnKind.LIST),
                        new Column("languages", "language", ColumnKind.LIST),
                        new Column("countries", "country", ColumnKind.LIST),
                        new Column("earliest", "earliest", ColumnKind.DATE),
                        new Column("latest", "latest", ColumnKind.DATE),
                        new Column("confirmed", "confirmed", ColumnKind.DATE))
                .map(each ->
                        new Column(each.key(), messages.text(language, "house.facet." + each.label()), each.kind()))
                .toList();
    }

    private List<@Nullable Object> cells(HouseRow row, Language language) {
        LocalizedText party = row.whose().party();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.number());
        cells.add(row.title().plain(language));
        cells.add(party == null ? null : party.plain(language));
        cells.add(row.whose().region());
        cells.add(stateName(language, row.entity(), row.state().code()));
        cells.add(labels(row.about().themes(), language));
        cells.add(labels(row.about().functions(), language));
        cells.add(labels(row.about().modalities(), language));
        cells.add(row.about().languages().stream()
                .map(Language::of)
                .flatMap(Optional::stream)
                .map(Language::ownName)
                .toList());
        cells.add(row.about().countries().stream().map(HouseExport::upper).toList());
        cells.add(row.dates().earliest());
        cells.add(row.dates().latest());
        cells.add(row.dates().confirmed());
        return cells;
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private List<String> labels(List<Integer> terms, Language language) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return terms.stream()
                .map(term -> vocabulary.label(term).plain(language))
                .toList();
    }
}

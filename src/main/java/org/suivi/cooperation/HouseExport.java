package org.suivi.cooperation;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.exports.ListDescription.FilterPart;
import org.suivi.identity.PublicAddress;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
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

    public ListDescription about(Entity entity, HouseFilter filter, Language language) {
        List<FilterPart> parts = new ArrayList<>();
        if (!filter.words().isEmpty()) {
            parts.add(new FilterPart(messages.text(language, "house.words"), filter.words()));
        }
        filter.chosen()
                .forEach((facet, value) -> parts.add(new FilterPart(
                        messages.text(language, "house.facet." + facet.code()),
                        value(language, entity, facet, value))));
        return about(
                messages.text(language, entity.code() + ".title"), parts, entity.path() + filter.query(), language);
    }

    /** What the file of a board says of itself. */
    public ListDescription about(String title, String path, Language language) {
        return about(messages.text(language, title), List.of(), path, language);
    }

    private ListDescription about(String title, List<FilterPart> parts, String path, Language language) {
        return new ListDescription(
                title,
                parts,
                clock.instant(),
                ZoneOffset.UTC,
                URI.create(site.of(path)),
                messages.text(language, "house.export-notice"),
                language.locale());
    }

    /** A value of a facet in words. */
    public String value(Language language, Entity entity, HouseFacet facet, String value) {
        if (value.equals(HouseFacet.UNSAID)) {
            return messages.text(language, "house.unsaid");
        }
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
            case SUBREGION ->
                taxonomies
                        .vocabulary()
                        .term("subregions", value)
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

    /** What the reader sees of the list. */
    public ExportedList of(Actor actor, Entity entity, HouseFilter filter, Language language) {
        return columns(entity, language)
                .list(about(entity, filter, language), list.rows(actor, entity, filter, MOST, 1));
    }

    private Columns<HouseRow> columns(Entity entity, Language language) {
        Columns<HouseRow> columns = columns(language);
        return entity == Entity.NEED
                ? columns.with(
                                "remains_of",
                                "need.rest.of",
                                ColumnKind.SYMBOL,
                                row -> row.about().remainsOfNumber())
                        .with(
                                "asked_elsewhere",
                                "need.field.asked-elsewhere",
                                ColumnKind.TEXT,
                                row -> elsewhere(row.about().askedElsewhere(), language))
                : columns;
    }

    private @Nullable String elsewhere(Need.@Nullable Elsewhere elsewhere, Language language) {
        return elsewhere == null ? null : messages.text(language, "need.elsewhere." + elsewhere.code());
    }

    private Columns<HouseRow> columns(Language language) {
        return subject(new Columns<HouseRow>(messages, language)
                        .with("number", "house.facet.number", ColumnKind.SYMBOL, HouseRow::number)
                        .written("title", "house.facet.title", ColumnKind.LONG_TEXT, HouseRow::title)
                        .with("party", "house.facet.party", ColumnKind.TEXT, row -> party(row, language))
                        .with(
                                "region",
                                "house.facet.region",
                                ColumnKind.SYMBOL,
                                row -> row.whose().region())
                        .with(
                                "state",
                                "house.facet.state",
                                ColumnKind.TEXT,
                                row -> stateName(
                                        language, row.entity(), row.state().code())))
                .with(
                        "earliest",
                        "house.facet.earliest",
                        ColumnKind.DATE,
                        row -> row.dates().earliest())
                .with(
                        "latest",
                        "house.facet.latest",
                        ColumnKind.DATE,
                        row -> row.dates().latest())
                .with(
                        "confirmed",
                        "house.facet.confirmed",
                        ColumnKind.DATE,
                        row -> row.dates().confirmed());
    }

    private Columns<HouseRow> subject(Columns<HouseRow> columns) {
        Language language = columns.language();
        return columns.with(
                        "themes",
                        "house.facet.theme",
                        ColumnKind.LIST,
                        row -> labels(row.about().themes(), language))
                .with(
                        "functions",
                        "house.facet.function",
                        ColumnKind.LIST,
                        row -> labels(row.about().functions(), language))
                .with(
                        "modalities",
                        "house.facet.modality",
                        ColumnKind.LIST,
                        row -> labels(row.about().modalities(), language))
                .with("languages", "house.facet.language", ColumnKind.LIST, HouseExport::languages)
                .with("countries", "house.facet.country", ColumnKind.LIST, HouseExport::countries);
    }

    private static @Nullable String party(HouseRow row, Language language) {
        LocalizedText party = row.whose().party();
        return party == null ? null : party.plain(language);
    }

    private static List<String> languages(HouseRow row) {
        return row.about().languages().stream()
                .map(Language::of)
                .flatMap(Optional::stream)
                .map(Language::ownName)
                .toList();
    }

    private static List<String> countries(HouseRow row) {
        return row.about().countries().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
    }

    private List<String> labels(List<Integer> terms, Language language) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return terms.stream()
                .map(term -> vocabulary.label(term).plain(language))
                .toList();
    }
}

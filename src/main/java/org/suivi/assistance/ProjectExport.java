package org.suivi.assistance;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.exports.ListDescription.FilterPart;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Taxonomies;

/** The list of projects as a spreadsheet or CSV: the same rows that the reader sees on the page, and no more. */
@Service
@Transactional(readOnly = true)
public class ProjectExport {

    private static final int MOST = 20_000;

    private final ProjectList list;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    ProjectExport(
            ProjectList list,
            Parties parties,
            Taxonomies taxonomies,
            Messages messages,
            PublicAddress site,
            Clock clock) {
        this.list = list;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    private ListDescription about(ProjectFilter filter, Language language) {
        List<FilterPart> parts = new ArrayList<>();
        if (!filter.words().isEmpty()) {
            parts.add(new FilterPart(messages.text(language, "house.words"), filter.words()));
        }
        filter.chosen()
                .forEach((facet, value) -> parts.add(new FilterPart(
                        messages.text(language, "project.facet." + facet.code()), value(facet, value, language))));
        return new ListDescription(
                messages.text(language, "project.title"),
                parts,
                clock.instant(),
                ZoneOffset.UTC,
                URI.create(site.of("/clearing-house/projects" + filter.query())),
                messages.text(language, "project.export-notice"),
                language.locale());
    }

    private String value(ProjectFacet facet, String value, Language language) {
        return switch (facet) {
            case STATE -> word(language, "project.state." + value, value);
            case STANDING -> word(language, "project.standing." + value, value);
            case THEME, FUNCTION, MODALITY ->
                taxonomies.vocabulary().label(Integer.parseInt(value)).plain(language);
            case COUNTRY, PARTY -> names(language).getOrDefault(Long.valueOf(value), value);
        };
    }

    private String word(Language language, String key, String otherwise) {
        return messages.has(key) ? messages.text(language, key) : otherwise;
    }

    /** What the reader sees of the list. */
    public ExportedList of(Actor actor, ProjectFilter filter, Language language) {
        return columns(language).list(about(filter, language), list.rows(actor, filter, MOST, 1));
    }

    private Map<Long, String> names(Language language) {
        return parties.all().stream()
                .collect(Collectors.toMap(Party::id, party -> party.name().plain(language)));
    }

    private Columns<ProjectRow> columns(Language language) {
        Map<Long, String> names = names(language);
        return subject(new Columns<ProjectRow>(messages, language)
                        .with("number", "house.facet.number", ColumnKind.SYMBOL, ProjectRow::number)
                        .written("title", "house.facet.title", ColumnKind.LONG_TEXT, ProjectRow::title)
                        .with(
                                "country",
                                "project.facet.country",
                                ColumnKind.TEXT,
                                row -> names.getOrDefault(row.between().recipient(), ""))
                        .with(
                                "providers",
                                "project.facet.party",
                                ColumnKind.LIST,
                                row -> row.between().providers().isEmpty()
                                        ? List.of(row.between().helper())
                                        : row.between().providers().stream()
                                                .map(id -> names.getOrDefault(id, ""))
                                                .toList()))
                .with(
                        "starts",
                        "house.facet.earliest",
                        ColumnKind.DATE,
                        row -> row.dates().starts())
                .with(
                        "ends",
                        "house.facet.latest",
                        ColumnKind.DATE,
                        row -> row.dates().ends())
                .with(
                        "heard",
                        "project.heard",
                        ColumnKind.DATE,
                        row -> row.dates().heard());
    }

    private Columns<ProjectRow> subject(Columns<ProjectRow> columns) {
        Language language = columns.language();
        return columns.with(
                        "state",
                        "project.facet.state",
                        ColumnKind.TEXT,
                        row -> value(ProjectFacet.STATE, row.state().code(), language))
                .with(
                        "standing",
                        "project.facet.standing",
                        ColumnKind.TEXT,
                        row -> value(ProjectFacet.STANDING, row.standing().code(), language))
                .with(
                        "themes",
                        "project.facet.theme",
                        ColumnKind.LIST,
                        row -> labels(row.about().themes(), language))
                .with(
                        "functions",
                        "project.facet.function",
                        ColumnKind.LIST,
                        row -> labels(row.about().functions(), language))
                .with(
                        "modalities",
                        "project.facet.modality",
                        ColumnKind.LIST,
                        row -> labels(row.about().modalities(), language));
    }

    private List<String> labels(List<Integer> terms, Language language) {
        return terms.stream()
                .map(term -> taxonomies.vocabulary().label(term))
                .map((LocalizedText label) -> label.plain(language))
                .toList();
    }
}

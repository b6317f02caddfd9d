package org.suivi.assistance;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseExport;
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

    public ListDescription about(ProjectFilter filter, Language language) {
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

    /** Writes what the reader sees of the list. */
    public void write(Actor actor, ProjectFilter filter, HouseExport.Target target) throws IOException {
        ListDescription about = target.about();
        Language language = Language.of(about.language().getLanguage()).orElseThrow();
        Map<Long, String> names = names(language);
        List<ProjectRow> rows = list.rows(actor, filter, MOST, 1);
        var exported = new ExportedList(
                about,
                columns(language),
                rows.size(),
                rows.stream().map(row -> cells(row, language, names)).iterator());
        ExportWords words = ExportWords.in(about.language());
        if (target.format() == ExportFormat.CSV) {
            new CsvExport(words).write(exported, target.out());
        } else {
            new XlsxExport(words).write(exported, target.out());
        }
    }

    private Map<Long, String> names(Language language) {
        return parties.all().stream()
                .collect(Collectors.toMap(Party::id, party -> party.name().plain(language)));
    }

    private List<Column> columns(Language language) {
        return Stream.of(
                        new Column("number", "house.facet.number", ColumnKind.SYMBOL),
                        new Column("title", "house.facet.title", ColumnKind.LONG_TEXT),
                        new Column("country", "project.facet.country", ColumnKind.TEXT),
                        new Column("providers", "project.facet.party", ColumnKind.LIST),
                        new Column("state", "project.facet.state", ColumnKind.TEXT),
                        new Column("standing", "project.facet.standing", ColumnKind.TEXT),
                        new Column("themes", "project.facet.theme", ColumnKind.LIST),
                        new Column("functions", "project.facet.function", ColumnKind.LIST),
                        new Column("modalities", "project.facet.modality", ColumnKind.LIST),
                        new Column("starts", "house.facet.earliest", ColumnKind.DATE),
                        new Column("ends", "house.facet.latest", ColumnKind.DATE),
                        new Column("heard", "project.heard", ColumnKind.DATE))
                .map(each -> new Column(each.key(), messages.text(language, each.label()), each.kind()))
                .toList();
    }

    private List<@Nullable Object> cells(ProjectRow row, Language language, Map<Long, String> names) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.number());
        cells.add(row.title().plain(language));
        cells.add(names.getOrDefault(row.between().recipient(), ""));
        cells.add(row.between().providers().stream()
                .map(id -> names.getOrDefault(id, ""))
                .toList());
        cells.add(word(
                language, "project.state." + row.state().code(), row.state().code()));
        cells.add(word(
                language,
                "project.standing." + row.standing().code(),
                row.standing().code()));
        cells.add(labels(row.about().themes(), language));
        cells.add(labels(row.about().functions(), language));
        cells.add(labels(row.about().modalities(), language));
        cells.add(row.dates().starts());
        cells.add(row.dates().ends());
        cells.add(row.dates().heard());
        return cells;
    }

    private List<String> labels(List<Integer> terms, Language language) {
        return terms.stream()
                .map(term -> taxonomies.vocabulary().label(term))
                .map((LocalizedText label) -> label.plain(language))
                .toList();
    }
}

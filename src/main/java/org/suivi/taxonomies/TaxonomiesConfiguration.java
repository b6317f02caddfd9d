package org.suivi.taxonomies;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.taxonomies.ReferenceList.CategoryColumn;
import org.suivi.taxonomies.ReferenceList.Words;
import org.suivi.taxonomies.TableFile.Reading;
import org.suivi.taxonomies.TermFile.Columns;
import tools.jackson.databind.ObjectMapper;

/** The files that terms are read from, in the order in which they build on each other, and the lists they are kept in. */
@Configuration(proxyBeanMethods = false)
class TaxonomiesConfiguration {

    private static final String TAXONOMIES = """
            insert into taxonomy (code, kind, name, valid_from, valid_to, source)
            select code, kind, name, valid_from, valid_to, source from jsonb_to_recordset(:rows::jsonb)
                as given(code text, kind text, name jsonb, valid_from date, valid_to date, source text)
            on conflict (coalesce(system_id, 0), code) do update set name = excluded.name,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
            where taxonomy.version = 0
            """;

    private static final String CLOSENESS = """
            insert into term_closeness (wanted_id, offered_id, closeness, valid_from, valid_to, source)
            select wanted.id, offered.id, given.closeness, given.valid_from, given.valid_to, given.source
            from jsonb_to_recordset(:rows::jsonb) as given(taxonomy text, wanted text, offered_taxonomy text, offered text,
                    closeness numeric, valid_from date, valid_to date, source text)
                join taxonomy on taxonomy.code = given.taxonomy and taxonomy.system_id is null
                join taxonomy as theirs on theirs.code = given.offered_taxonomy and theirs.system_id is null
                join term as wanted on wanted.taxonomy_id = taxonomy.id and wanted.code = given.wanted
                join term as offered on offered.taxonomy_id = theirs.id and offered.code = given.offered
            on conflict (wanted_id, offered_id) do update set closeness = excluded.closeness,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
            where term_closeness.version = 0
            """;

    private static final String CLOSENESS_KEPT = """
            select wanted.code || '-' || offered.code from term_closeness
                join term as wanted on wanted.id = wanted_id join term as offered on offered.id = offered_id
            where term_closeness.version > 0 and :rows::text is not null order by 1
            """;

    private static final Detail UHRI = Detail.text("uhri", "uhri_id", "[0-9a-fA-F-]{0,40}");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TaxonomiesConfiguration(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Bean
    @Order(10)
    ReferenceFile taxonomyFile() {
        return new TableFile(
                Reading.coded(
                        "taxonomies.csv",
                        "taxonomy",
                        row -> RowValues.entry(row).needed("kind").languages("name", "name_"),
                        TAXONOMIES),
                jdbc,
                json);
    }

    @Bean
    @Order(11)
    ReferenceFile themeGroupFile() {
        return terms(Columns.of("theme_groups.csv", "un-theme-groups"));
    }

    @Bean
    @Order(12)
    ReferenceFile themeFile() {
        return terms(Columns.of("themes.csv", null).under("group", "un-theme-groups"));
    }

    @Bean
    @Order(13)
    ReferenceFile personFile() {
        return terms(Columns.of("persons.csv", null));
    }

    @Bean
    @Order(14)
    ReferenceFile goalFile() {
        return terms(Columns.of("sdg_goals.csv", "sdg").named("short_", "title_"));
    }

    @Bean
    @Order(15)
    ReferenceFile targetFile() {
        return terms(Columns.of("sdg_targets.csv", "sdg")
                .named("title_", null)
                .under("goal", "sdg")
                .also("label_en"));
    }

    @Bean
    @Order(16)
    ReferenceFile regionalGroupFile() {
        return terms(Columns.of("regional_groups.csv", "un-regional-groups"));
    }

    @Bean
    @Order(17)
    ReferenceFile positionFile() {
        return terms(Columns.of("positions.csv", "positions"));
    }

    @Bean
    @Order(18)
    ReferenceFile assistanceFile() {
        return terms(Columns.of("assistance_terms.csv", null));
    }

    @Bean
    @Order(19)
    ReferenceFile closenessFile() {
        return new TableFile(
                new Reading(
                        "assistance_closeness.csv",
                        row -> RowValues.of(row)
                                .needed("taxonomy", "wanted", "offered_taxonomy", "offered", "closeness")
                                .days("valid_from", "valid_to")
                                .source(),
                        CLOSENESS_KEPT,
                        List.of(CLOSENESS)),
                jdbc,
                json);
    }

    @Bean
    @Order(10)
    ReferenceList themeList() {
        return list("themes", "themes", List.of(parent("un-theme-groups"), UHRI));
    }

    @Bean
    @Order(11)
    ReferenceList personList() {
        return list("persons", "persons", List.of(UHRI));
    }

    @Bean
    @Order(12)
    ReferenceList goalList() {
        return list("sdgs", "sdg", List.of(parent("sdg")));
    }

    @Bean
    @Order(13)
    ReferenceList groupList() {
        return list("groups", "groups", List.of());
    }

    @Bean
    @Order(14)
    ReferenceList positionList() {
        return list("positions", "positions", List.of());
    }

    /** A new cycle brings a vocabulary of its own. */
    @Bean
    @Order(15)
    ReferenceList vocabularyList() {
        return new ReferenceList(
                "vocabularies",
                "taxonomy",
                Words.own("[a-z][a-z0-9-]{0,39}", "description"),
                new CategoryColumn("kind", "case when system_id is null then kind end", ":category"),
                "select unnest(array['themes', 'persons', 'sdg', 'groups', 'positions'])",
                List.of(),
                null);
    }

    @Bean
    @Order(16)
    ReferenceList crosswalkList() {
        return new ReferenceList(
                "crosswalks",
                "term_crosswalk",
                Words.borrowed(
                        "(select a.code || ' = ' || b.code from term a, term b where a.id = from_id and b.id = to_id)",
                        "select name from term where term.id = from_id"),
                CategoryColumn.NONE,
                "select ''",
                List.of(theme("theme", "from_id"), theme("nearest", "to_id")),
                null);
    }

    /** Any theme of any cycle; two cycles may have a code in common. */
    private static Detail theme(String name, String column) {
        String path = "taxonomy.code || '/' || term.code";
        String themes = "from term join taxonomy on taxonomy.id = term.taxonomy_id"
                + " where taxonomy.system_id is null and taxonomy.kind = 'themes'";
        return new Detail(
                name,
                "(?=.).{0,160}",
                column,
                "(select %s %s and term.id = %s)".formatted(path, themes, column),
                "(select term.id %s and %s = :%s)".formatted(themes, path, name),
                "select %s, term.name::text %s and term.merged_into is null order by taxonomy.code desc, term.id"
                        .formatted(path, themes));
    }

    @Bean
    @Order(17)
    ReferenceList assistanceList() {
        return list("assistance", "assistance", List.of());
    }

    /** How well something offered serves something else that is wanted, and which forms of assistance a kind of change usually needs. */
    @Bean
    @Order(18)
    ReferenceList closenessList() {
        String among = "term as other join taxonomy on taxonomy.id = other.taxonomy_id"
                + " where taxonomy.system_id is null and taxonomy.code in ('functions', 'modalities')";
        return new ReferenceList(
                "closeness",
                "term_closeness",
                Words.borrowed(
                        "(select wanted.code || '-' || offered.code from term as wanted, term as offered"
                                + " where wanted.id = wanted_id and offered.id = offered_id)",
                        "select name from term where term.id = wanted_id"),
                CategoryColumn.NONE,
                "select ''",
                List.of(
                        Detail.entry("wanted", "term_closeness", "wanted_id", among)
                                .needed(),
                        Detail.entry("offered", "term_closeness", "offered_id", among)
                                .needed(),
                        new Detail(
                                "closeness",
                                "0(\\.\\d{1,2})?|1(\\.0{1,2})?",
                                "closeness",
                                "closeness::text",
                                ":closeness::numeric",
                                null)),
                null);
    }

    private TermFile terms(Columns columns) {
        return new TermFile(columns, jdbc, json);
    }

    private static Detail parent(String taxonomy) {
        String among = "term as other join taxonomy on taxonomy.id = other.taxonomy_id"
                + " where taxonomy.system_id is null and taxonomy.code = '%s'".formatted(taxonomy);
        return Detail.entry("parent", "term", "parent_id", among);
    }

    private static ReferenceList list(String code, String kind, List<Detail> details) {
        return new ReferenceList(
                code,
                "term",
                Words.own(ReferenceList.ANY_CODE, "description"),
                new CategoryColumn(
                        "taxonomy_id",
                        "(select code from taxonomy where taxonomy.id = taxonomy_id and system_id is null)",
                        "(select id from taxonomy where code = :category and system_id is null)"),
                "select code from taxonomy where kind = '" + kind + "' and system_id is null order by code desc",
                details,
                TermsMerged::new);
    }
}

package org.suivi.taxonomies;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.taxonomies.TableFile.Reading;
import org.suivi.taxonomies.TermFile.Columns;
import tools.jackson.databind.ObjectMapper;

/** The files that terms are read from, in the order in which they build on each other. */
@Configuration(proxyBeanMethods = false)
class TaxonomyFiles {

    private static final String TAXONOMIES = """
            insert into taxonomy (code, kind, name, valid_from, valid_to, source)
            select code, kind, name, valid_from, valid_to, source from jsonb_to_recordset(:rows::jsonb)
                as given(code text, kind text, name jsonb, valid_from date, valid_to date, source text)
            on conflict (coalesce(system_id, 0), code) do update set name = excluded.name,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
            where taxonomy.version = 0
            """;

    private static final String VERBS = """
            insert into action_verb (language, verb, category_id, source)
            select given.language, given.verb, term.id, given.source
            from jsonb_to_recordset(:rows::jsonb) as given(language text, verb text, category text, source text)
                left join taxonomy on taxonomy.code = 'action-categories' and taxonomy.system_id is null
                left join term on term.taxonomy_id = taxonomy.id and term.code = given.category
            order by given.language, given.verb
            on conflict (language, verb) do update set category_id = excluded.category_id, source = excluded.source
            where action_verb.version = 0
            """;

    private static final String VERBS_KEPT = """
            select language || ':' || verb from action_verb where version > 0 and :rows::text is not null order by 1
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

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TaxonomyFiles(JdbcClient jdbc, ObjectMapper json) {
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
    @Order(20)
    ReferenceFile actionCategoryFile() {
        return terms(Columns.of("action_categories.csv", ActionWords.CATEGORIES));
    }

    @Bean
    @Order(21)
    ReferenceFile actionVerbFile() {
        return new TableFile(
                new Reading(
                        "action_verbs.csv",
                        row -> RowValues.of(row)
                                .needed("language", "verb")
                                .text("category")
                                .source(),
                        VERBS_KEPT,
                        List.of(VERBS)),
                jdbc,
                json);
    }

    @Bean
    @Order(22)
    ReferenceFile goalIndicatorFile() {
        return terms(Columns.of("sdg_indicators.csv", "sdg-indicators").under("target", "sdg"));
    }

    private TermFile terms(Columns columns) {
        return new TermFile(columns, jdbc, json);
    }
}

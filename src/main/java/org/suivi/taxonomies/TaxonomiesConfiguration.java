package org.suivi.taxonomies;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.taxonomies.ReferenceList.CategoryColumn;
import org.suivi.taxonomies.TermFile.Columns;
import tools.jackson.databind.ObjectMapper;

/** The files that terms are read from, in the order in which they build on each other, and the lists they are kept in. */
@Configuration(proxyBeanMethods = false)
class TaxonomiesConfiguration {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TaxonomiesConfiguration(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Bean
    @Order(10)
    ReferenceFile taxonomyFile() {
        return new TaxonomyFile(jdbc, json);
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
    @Order(10)
    ReferenceList themeList() {
        return list("themes", "themes");
    }

    @Bean
    @Order(11)
    ReferenceList personList() {
        return list("persons", "persons");
    }

    @Bean
    @Order(12)
    ReferenceList goalList() {
        return list("sdgs", "sdg");
    }

    private TermFile terms(Columns columns) {
        return new TermFile(columns, jdbc, json);
    }

    private static ReferenceList list(String code, String kind) {
        return new ReferenceList(
                code,
                "term",
                "description",
                new CategoryColumn(
                        "taxonomy_id",
                        "(select code from taxonomy where taxonomy.id = taxonomy_id and system_id is null)",
                        "(select id from taxonomy where code = :category and system_id is null)"),
                "select code from taxonomy where kind = '" + kind + "' and system_id is null order by code desc",
                TermsMerged::new);
    }
}
